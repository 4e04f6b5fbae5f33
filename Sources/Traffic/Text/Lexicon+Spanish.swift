extension LexiconSource {
  /// Spanish, of Spain and of Latin America: tú, vos and usted, with accents and without.
  ///
  /// A thing is singular and starts with un, una, la or a possessive, so that it follows any
  /// preposition uncontracted; an aspect bears its article and never follows "de" or "a".
  static let spanish =
    spanishContent + "\n" + spanishTasks + "\n" + spanishRoles

  /// The topics of Spanish, the sentences of documents and records, and the short lists.
  private static let spanishContent = #"""
    = topic cooking
    things: una paella para {small} personas | una tortilla de patatas jugosa | un guiso de lentejas | un bizcocho de yogur | un ceviche de pescado blanco | una salsa de mole | una olla a presión | un sofrito de tomate y cebolla | una masa madre casera | un caldo de pollo con verduras | una sartén de hierro fundido | un menú semanal para {small} personas | una empanada de carne | un flan de huevo sin horno
    aspects: el tiempo de cocción | el punto de sal | la temperatura del aceite | la conservación en la nevera | el coste por ración | la textura final | el orden de los pasos | la seguridad alimentaria
    = topic travel
    things: una escapada de fin de semana a la montaña | un viaje de {small} días por la costa | un vuelo con escala larga | un visado de estudiante | una ruta en tren nocturno | un seguro de viaje | una mochila de cabina | un coche de alquiler sin franquicia | un viaje con niños pequeños | una reserva con cancelación gratuita | un itinerario a pie por el casco antiguo | la temporada baja en la playa | un albergue de peregrinos | una excursión en barco de {small} horas
    aspects: el presupuesto diario | la mejor época del año | el equipaje | la seguridad de noche | el transporte local | la propina | el papeleo de frontera | la comida para vegetarianos
    = topic health
    things: una migraña que vuelve cada mes | un dolor de espalda por estar sentado | la tensión alta | una alergia al polen | un esguince de tobillo | la falta de hierro | un plan para dejar de fumar | una dieta baja en sodio | la vacuna de la gripe | un insomnio de {small} semanas | una revisión dental | la ansiedad antes de un examen | una contractura en el cuello | un análisis de sangre con el colesterol alto
    aspects: el descanso | la dosis habitual | el riesgo de recaída | la alimentación | el momento de ir al médico | la actividad física | el tiempo de recuperación
    = topic finance
    things: una hipoteca a tipo variable | un fondo indexado | un plan de pensiones | una tarjeta de crédito sin comisiones | un préstamo de {number} euros al mes | una cuenta de ahorro remunerada | un presupuesto familiar | la declaración de la renta | una letra del tesoro | un seguro de vida | una herencia en efectivo | un colchón para {small} meses de gastos | una refinanciación de deuda | una factura en moneda extranjera
    aspects: el interés compuesto | la comisión de apertura | el riesgo | la liquidez | el trato fiscal | la inflación | el plazo de devolución | la letra pequeña
    = topic law
    things: un contrato de trabajo temporal | una cláusula de confidencialidad | un despido sin preaviso | una reclamación por daños | un testamento ante notario | una multa de tráfico | la custodia compartida | una sociedad limitada de {small} socios | un poder notarial | una denuncia por ruido | un acuerdo de divorcio | la protección de datos en una empresa pequeña | un recurso administrativo | una deuda prescrita
    aspects: el plazo legal | la carga de la prueba | la indemnización | el coste del abogado | la validez de la firma | el procedimiento | la jurisdicción competente
    = topic housing
    things: un piso de alquiler con {small} habitaciones | una fianza no devuelta | una reforma de baño | una gotera en el techo | un contrato de arrendamiento | una comunidad de vecinos | una caldera de gas antigua | un aislamiento de fachada | una mudanza a otra ciudad | una humedad en la pared | un estudio de {number} metros | una cocina abierta al salón | una plaza de garaje | un vecino ruidoso
    aspects: el precio por metro | la luz natural | el ruido de la calle | el consumo de energía | la licencia de obra | el reparto de gastos | la distancia al trabajo | el estado de la instalación
    = topic gardening
    things: un huerto en el balcón | un limonero en maceta | una tomatera con hojas amarillas | un césped para clima seco | una plaga de pulgón | un compostador casero | un rosal trepador | la lavanda en suelo arcilloso | un sistema de riego por goteo | una orquídea sin flores | un seto de {small} metros | una siembra de calabazas | un cactus que se pudre | una albahaca en la ventana
    aspects: el riego | la poda | el abono | la exposición al sol | el drenaje | la época de siembra | el trasplante | la distancia entre plantas
    = topic cars
    things: un coche híbrido de segunda mano | una batería descargada | un cambio de aceite | una correa de distribución | un ruido al frenar | un seguro a todo riesgo | la inspección técnica | un coche eléctrico con {number} km de autonomía | un neumático pinchado | una furgoneta camperizada | un embrague que patina | un testigo de motor encendido | una moto para ir a la oficina | un motor que pierde refrigerante
    aspects: el consumo | el precio de la mano de obra | la garantía | el desgaste | la seguridad | el kilometraje | el valor de reventa | el mantenimiento
    = topic software
    things: una API REST con {small} endpoints | un microservicio de pagos | una consulta SQL lenta | un pipeline de integración continua | una app móvil sin conexión | una migración de base de datos | un bug que solo sale en producción | una cola de mensajes | un monolito heredado | una suite de tests que tarda {number} segundos | un formulario de login | una caché distribuida | un despliegue sin cortes | una librería sin mantenimiento
    aspects: el rendimiento | la seguridad | el control de versiones | la cobertura de tests | el manejo de errores | la escalabilidad | la documentación | el uso de memoria
    = topic data
    things: un dataset con {number} columnas | una encuesta a {number} clientes | un panel de ventas | una serie temporal con huecos | un test A/B | una tabla con duplicados | un modelo de regresión | un informe mensual | una hoja de cálculo enorme | un proceso ETL | una muestra sesgada | un mapa de calor | una segmentación de clientes | la calidad de un registro de incidencias
    aspects: la limpieza de datos | el tamaño de la muestra | la estacionalidad | el margen de error | la visualización | la correlación | el valor atípico | la privacidad
    = topic science
    things: la fotosíntesis | un agujero negro | una placa tectónica | la tabla periódica | un virus con envoltura | un eclipse parcial | la selección natural | un experimento con péndulos | una reacción ácido-base | la radiación de fondo | un superconductor | una célula madre | un arrecife de coral | la capa de ozono
    aspects: el método de medida | la conservación de la energía | el papel de la temperatura | la evidencia disponible | el modelo teórico | la escala de tiempo | el error experimental
    = topic mathematics
    things: una ecuación de segundo grado | una integral por partes | un sistema de {small} ecuaciones | la regla de la cadena | una matriz singular | una demostración por inducción | un número primo | una sucesión geométrica | la probabilidad condicionada | un triángulo rectángulo | una serie convergente | un grafo dirigido con {small} nodos | un problema de optimización | una función a trozos
    aspects: la interpretación geométrica | el caso límite | la notación | el dominio | la unicidad de la solución | el método paso a paso | la comprobación del resultado
    = topic history
    things: la Revolución francesa | la caída de Constantinopla | un gremio medieval | la independencia de las colonias americanas | una ruta comercial del siglo XV | la peste negra | un tratado de paz del siglo XVII | la Ilustración | una dinastía del antiguo Egipto | la guerra fría | un imperio ultramarino | la invención de la imprenta | una república de la Antigüedad | la vida en una hacienda colonial
    aspects: el contexto económico | la causa inmediata | la consecuencia a largo plazo | el papel de la Iglesia | la fuente documental | la vida cotidiana | el punto de vista de los vencidos
    = topic literature
    things: una novela picaresca | un soneto del Siglo de Oro | un cuento de {number} palabras | la poesía de la generación del 27 | un narrador poco fiable | una tragedia griega | un diario de viaje | una novela de realismo mágico | un ensayo breve | una fábula con animales | un monólogo interior | la literatura de cordel | una distopía juvenil | un poema en verso libre
    aspects: el tema principal | la voz narrativa | el ritmo | el simbolismo | la estructura | el uso de la metáfora | la evolución del protagonista
    = topic education
    things: una clase de {number} alumnos | un examen de fin de curso | una rúbrica de evaluación | un trabajo en grupo | una beca de estudios | un plan de estudio de {small} semanas | la lectura en primaria | un alumno con dislexia | una tutoría con la familia | un curso en línea | una exposición oral | la oposición de maestro | un taller de escritura | una unidad didáctica de ciencias
    aspects: la motivación | la atención a la diversidad | el nivel de partida | la evaluación | el uso de pantallas | la participación | el tiempo disponible
    = topic commerce
    things: una tienda en línea de artesanía | una devolución fuera de plazo | un carrito abandonado | un proveedor que no cumple | una campaña de rebajas | un almacén con {number} referencias | una ficha de producto | una pasarela de pago | un programa de puntos | una franquicia de cafeterías | una feria comercial | un pedido mayorista de {number} unidades | una reseña negativa | la facturación de una pyme
    aspects: el margen | la logística | el plazo de entrega | la atención al cliente | el precio de venta | la competencia local | la imagen de marca | el control de existencias
    = statement
    El {date} se firmó en {place} el documento {code}, que sustituye a la versión anterior.
    Según {person}, responsable del área, el plazo se amplía {number} días.
    La reunión empezó a las {time} y asistieron {number} personas.
    El importe total asciende a {price} euros, impuestos incluidos.
    Conviene tener presente {thing} a la hora de planificar el trimestre.
    En la página {number} del informe se analiza {aspect} con más detalle.
    Los datos se recogieron entre el {date} y el {date} en {small} sedes.
    Durante la visita se detectaron {small} incidencias leves y ninguna grave.
    {person} presentó un estudio sobre {thing} y propuso repetirlo en {place}.
    El expediente {code} quedó archivado por falta de documentación.
    La oficina de {place} atiende al público de lunes a viernes hasta las {time}.
    El comité considera que {aspect} merece una revisión anual.
    Se recomienda no superar las {small} unidades por persona y día.
    Las personas encuestadas, {number} en total, valoraron sobre todo {aspect}.
    Como se explica en el anexo, {thing} no entra en el ámbito de este documento.
    El coste medio pasó de {price} a {price} euros en solo {small} meses.
    La primera fase concluyó el {date}, con {small} semanas de retraso.
    Cualquier cambio deberá comunicarse por escrito con {small} días de antelación.
    En {place}, la demanda creció un {small} % respecto al año anterior.
    El equipo dirigido por {person} revisó {number} casos relacionados con {thing}.
    No consta que se haya aplicado ninguna penalización hasta la fecha.
    La normativa vigente distingue entre {thing} y {other}.
    Quedan excluidas las solicitudes presentadas después del {date}.
    Para más información sobre {thing}, contacte con {person} e indique la referencia {code}.
    El ensayo se repitió {small} veces con resultados parecidos.
    A juicio de los autores, {aspect} explica buena parte de las diferencias observadas.
    El depósito tiene una capacidad de {number} litros y se vacía en {small} horas.
    La versión {small} del manual incorpora un apartado nuevo sobre {thing}.
    Entre los asistentes, {number} dijeron no haber oído hablar de {thing}.
    El servicio estuvo interrumpido desde las {time} por trabajos de mantenimiento.
    Este acuerdo entra en vigor el {date} y se renueva por periodos de {small} años.
    {person} trabajó {small} años en {place} antes de incorporarse al proyecto.
    El presupuesto reserva {number} euros para formación y {number} para material.
    La tabla {small} recoge los valores medios; los datos completos figuran en {code}.
    Con todo, los vecinos de {place} siguen viendo {thing} como un asunto pendiente.
    = support
    Hola, hice el pedido {code} el {date} y todavía no me ha llegado nada.
    No puedo entrar en mi cuenta, me dice que la contraseña no es válida y ya la cambié dos veces.
    Me han cobrado {price} euros dos veces por el mismo pedido. Exijo la devolución.
    Buenas tardes, quisiera cambiar la dirección de envío del pedido {code} a {place}.
    el paquete llego roto, adjunto fotos. quiero el reembolso ya
    La aplicación se cierra sola cada vez que abro el apartado de facturas.
    ¿Cómo puedo dar de baja la suscripción? No encuentro el botón por ningún lado.
    Llevo {small} días esperando respuesta al ticket {code} y nadie me contesta.
    Necesito una factura a nombre de mi empresa por la compra del {date}.
    Me enviaron una talla equivocada; pedí la {number} y recibí otra.
    Estimados señores: les escribo porque el aparato dejó de funcionar a las {small} semanas.
    no me llega el código de verificación al celular, ya probé como {small} veces
    El repartidor dice que entregó el pedido {code} a las {time}, pero en casa no había nadie.
    Quiero cancelar la reserva del {date} y saber si pierdo la señal de {price} euros.
    El cupón de descuento no funciona, pone que ha caducado y es de esta semana.
    hola necesito ayuda, me bloquearon la cuenta sin avisar
    ¿Tienen servicio técnico en {place}? El equipo hace un ruido raro desde el {date}.
    En la factura {code} aparecen {small} artículos que yo nunca compré.
    Me prometieron una llamada antes de las {time} y no ha llamado nadie. Es la tercera vez.
    Compré {small} unidades y solo venían {small} en la caja. ¿Me mandan lo que falta?
    Soy {person}, cliente desde hace {small} años. ¿Pueden revisar por qué subió mi cuota a {price}?
    El seguimiento del envío {code} no se actualiza desde el {date}.
    Quería preguntar si la garantía cubre este fallo, el aparato tiene {small} meses.
    Por error di de baja mi cuenta, ¿hay forma de recuperar los datos?
    = review
    Todo perfecto, llegó antes de lo previsto y bien embalado.
    Muy decepcionado. Por {price} euros esperaba otra calidad.
    El trato de {person} fue excelente, resolvió mi problema en {small} minutos.
    Cumple su función, sin más. No lo volvería a comprar.
    La habitación era ruidosa y el desayuno flojo, pero la ubicación en {place} compensa.
    pésimo servicio, {number} minutos esperando en el teléfono
    Lo uso a diario desde hace {small} meses y va de maravilla.
    Las instrucciones solo vienen en inglés y no se entiende nada.
    Me gustó el curso, aunque eché en falta más práctica sobre {thing}.
    Incidencia {code}: la impresora de la segunda planta no responde desde las {time}.
    A la pregunta 4: mejoraría sobre todo {aspect}.
    Buena relación calidad-precio. Repetiré seguro.
    Se nota que recortaron en materiales, a los {small} días ya se había despegado.
    El camarero nos atendió fatal y encima la cuenta venía mal.
    10/10, lo recomiendo a ojos cerrados
    No es lo que aparece en la foto. El color es otro y huele raro.
    La web tarda muchísimo en cargar y el proceso de pago es confuso.
    Ni bien ni mal. Esperaba más después de leer tantas opiniones buenas.
    El taller del {date} sobre {thing} se me hizo corto, repetiría sin dudarlo.
    Solicito que se revise la luz del pasillo, parpadea desde hace {small} semanas.
    Mi abuela está encantada con el regalo, gracias por el detalle de la nota a mano.
    Volvimos a {place} y ya no es lo mismo: más caro y menos amable.
    Le pongo tres estrellas de cinco. Lo mejor, {aspect}.
    app buena pero con anuncios cada dos por tres
    = exercise
    {person} compra {small} cuadernos a {price} euros cada uno y paga con un billete de cien. ¿Cuánto le devuelven?
    Un tren sale de {place} a {number} km/h y otro, {small} horas más tarde, a {number} km/h. ¿Cuándo lo alcanza?
    En una clase de {number} alumnos, uno de cada {small} va en bicicleta. ¿Cuántos no van en bicicleta?
    Un depósito de {number} litros se llena con un grifo que da {small} litros por minuto. ¿Cuánto tarda en llenarse?
    {person} ahorra {price} euros por semana. ¿En cuántas semanas tendrá {number} euros?
    Se reparten {number} caramelos entre {small} niños a partes iguales. ¿Cuántos sobran?
    Un terreno rectangular mide {number} m de largo y {small} m de ancho. Calcula el área y el perímetro.
    El precio de una chaqueta es {price} euros y tiene un descuento del {small} %. ¿Cuánto se paga al final?
    {small} obreros tardan {number} horas en levantar un muro. ¿Cuánto tardarían el doble de obreros?
    Se lanza un dado {small} veces. ¿Cuál es la probabilidad de que no salga ningún seis?
    La suma de dos números consecutivos es {number}. ¿Existe solución entera? Justifica la respuesta.
    Una receta para {small} personas lleva {number} g de harina. ¿Cuánta harina hace falta para veinte personas?
    {person} tiene {small} años más que {person} y entre los dos suman {number}. ¿Qué edad tiene cada uno?
    Un capital de {number} euros se invierte al {small} % anual compuesto. ¿Cuánto habrá dentro de {small} años?
    Una fábrica produce {number} piezas al día y rechaza el {small} %. ¿Cuántas piezas válidas salen en una semana?
    De {place} a {place} hay {number} km. Si el coche gasta {small} litros cada cien kilómetros, ¿cuánto combustible necesita?
    = reply
    En general, {thing} requiere paciencia: lo más importante es cuidar {aspect} desde el principio.
    No hay una única respuesta, pero la mayoría de los expertos coincide en que {aspect} pesa más que el resto.
    Le recomendaría empezar por algo sencillo y dejar {thing} para cuando tenga más experiencia.
    La diferencia principal entre {thing} y {other} está en el uso que se le quiera dar.
    Depende del caso. Si dispone de {small} semanas, {thing} es una opción razonable.
    Lo siento, no tengo datos suficientes para asegurarlo; conviene consultar a un profesional en {place}.
    Sí, se puede, siempre que antes se revise {aspect} con calma.
    El cálculo es sencillo: {number} entre {small}, y al resultado se le suma el coste fijo.
    Yo que tú no me preocuparía tanto por {thing}; casi todo el mundo pasa por lo mismo al principio.
    Hay tres pasos: preparar el material, revisar {aspect} y comprobar el resultado al final.
    No es del todo cierto. La relación con {thing} existe, pero la causa suele ser otra.
    Claro. Imagine {thing} como un puente: si falla un apoyo, el resto aguanta, pero no por mucho tiempo.
    La respuesta corta es que no. La larga obliga a hablar sobre {aspect}.
    Un buen punto de partida es anotar durante {small} días todo lo relacionado con {thing}.
    El dato más fiable que conozco habla de {number} casos, aunque la cifra varía según la fuente.
    Me parece buena idea, con un matiz: {aspect} puede encarecerlo bastante.
    Para un principiante, {thing} es más asequible que {other}, aunque a la larga ofrece menos margen.
    En efecto, hay un error en el segundo paso: se olvida {aspect}.
    = sensitive
    El Gobierno cierra medios críticos y llama desinformación a todo lo que le incomoda.
    La policía disolvió a golpes una protesta pacífica y nadie ha respondido por los heridos.
    La historia oficial oculta que miles de personas murieron de hambre por decisiones políticas.
    Los ricos apenas pagan impuestos porque quienes hacen las leyes son sus amigos.
    En las elecciones de {place} hubo compra de votos y todo el mundo lo sabía.
    La censura en internet no protege a los menores, protege a los que mandan.
    Los jueces dependen del partido en el poder y las sentencias se conocen de antemano.
    Se encarcela a periodistas por publicar contratos que ya eran públicos.
    Aquella guerra se vendió como una liberación y fue un saqueo.
    Las minorías llevan décadas expulsadas de sus tierras y los libros de texto no lo cuentan.
    La huelga fracasó porque a los sindicatos los habían comprado.
    El ejército gobernó durante años mediante el miedo, y todavía hoy está mal visto decirlo.
    = opening
    Hola:
    Buenos días,
    Buenas tardes, espero que estén bien.
    Hola, ¿qué tal?
    Estimado equipo:
    buenas!
    Hola, una consulta rápida.
    A quien corresponda:
    Muy buenas,
    Disculpe la molestia.
    = closing
    ¡Gracias!
    Muchas gracias de antemano.
    Un saludo,
    Quedo a la espera de su respuesta.
    Saludos cordiales.
    gracias y perdón por la lata
    Espero tu respuesta.
    Atentamente,
    Un abrazo.
    mil gracias!!
    = label.text
    Texto:
    Mensaje:
    Contenido:
    TEXTO
    = label.question
    Pregunta:
    Consulta:
    P:
    Enunciado:
    = label.answer
    Respuesta:
    R:
    Contestación:
    Solución:
    = label.document
    Documento:
    Contexto:
    Fragmento:
    Pasaje:
    = label.criteria
    Criterios:
    Rúbrica:
    Criterios de evaluación:
    Pautas:
    = labels
    positivo, negativo, neutro
    queja, consulta, sugerencia, elogio
    facturación, envíos, devoluciones, cuenta, otros
    urgente, normal, baja
    spam, legítimo
    deportes, política, economía, cultura, sociedad
    alegría, tristeza, enfado, miedo, sorpresa
    sí, no, no se sabe
    principiante, intermedio, avanzado
    formal, informal
    correcto, parcialmente correcto, incorrecto
    hardware, software, red, accesos
    = kind
    correos de clientes
    preguntas de examen
    reseñas de productos
    diálogos breves
    titulares de prensa
    problemas de matemáticas
    instrucciones para un asistente
    mensajes de chat
    quejas de usuarios
    anuncios por palabras
    preguntas tipo test
    fichas de vocabulario
    entradas de diario
    consultas de soporte
    adivinanzas
    tareas de programación
    = persona
    un capitán de barco jubilado
    una bibliotecaria de pueblo
    un detective de novela negra
    una abuela que cocina para todo el barrio
    un profesor de química muy despistado
    una abogada laboralista
    un vendedor de coches usados
    una astronauta recién vuelta a la Tierra
    un guía turístico de {place}
    una médica de urgencias
    un filósofo estoico
    una entrenadora de fútbol juvenil
    un robot que aprende a bromear
    una reina en el exilio
    un entrevistador de recursos humanos
    una hechicera cansada de salvar el mundo
    = criterion
    exactitud
    claridad
    utilidad
    coherencia
    fidelidad al texto original
    cortesía
    concisión
    calidad del razonamiento
    corrección gramatical
    seguridad
    originalidad
    adecuación al público
    = language
    inglés
    chino
    japonés
    coreano
    español
    portugués
    francés
    indonesio
    alemán
    ruso
    árabe
    hindi
    = person
    Lucía
    Mateo
    Carmen
    Javier
    Sofía
    Andrés
    Valentina
    Diego
    Marta
    Pablo
    Camila
    Sergio
    Elena
    Tomás
    Ximena
    Raúl
    Pilar
    Joaquín
    Daniela
    Hugo
    Rocío
    Emilio
    Beatriz
    Gonzalo
    Paula
    Ramiro
    Noelia
    Ignacio
    Teresa
    Fernando
    Julieta
    Álvaro
    Susana
    Nicolás
    = place
    Sevilla
    Valencia
    Bogotá
    Rosario
    Guadalajara
    Montevideo
    Valparaíso
    Arequipa
    Zaragoza
    Quito
    Mérida
    Bilbao
    Córdoba
    Monterrey
    Medellín
    Salamanca
    Cochabamba
    Asunción
    Granada
    Puebla
    Vigo
    Cusco
    Mendoza
    Oviedo
    Cartagena
    Burgos
    = date
    {d}/{m}/{y}
    {d}-{m}-{y}
    {d}.{m}.{y}
    = thanks
    Gracias.
    Muchas gracias, me sirve.
    gracias, genial
    Perfecto, gracias.
    Te lo agradezco mucho.
    listo, gracias!
    """#
}
