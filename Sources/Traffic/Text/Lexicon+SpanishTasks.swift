extension LexiconSource {
  /// What is asked in Spanish: questions, later turns, tasks, and the wrappers of jobs.
  static let spanishTasks = #"""
    = question
    ¿Qué tengo que saber sobre {thing} antes de empezar?
    ¿Cómo influye {aspect} en {thing}?
    ¿Cuál es la diferencia entre {thing} y {other}?
    ¿Qué errores comete la gente con {thing}?
    oye, me explicas {thing} como si tuviera diez años?
    tengo una duda con {thing}, qué hago?
    ¿Por qué importa tanto {aspect} cuando hablamos de {thing}?
    ¿Podría decirme si {aspect} es determinante en el caso de {thing}?
    ¿Cuánto tiempo hay que dedicar a {thing}?
    como se calcula {aspect} para {thing}
    ¿Qué harías tú con {thing} si tuvieras poco dinero?
    ¿Qué ventajas e inconvenientes tiene {thing} frente a {other}?
    ¿Es normal que {aspect} dé tantos problemas con {thing}?
    alguien sabe por que falla {aspect} en {thing}??
    ¿Qué preguntas conviene hacer a un profesional sobre {thing}?
    ¿Hay alguna alternativa razonable a {thing}?
    Buenas, ¿cómo puedo mejorar {aspect} sin complicarme demasiado con {thing}?
    ¿Desde cuándo existe {thing} y cómo ha cambiado en los últimos años?
    ¿Se puede comparar {thing} con {other} o son cosas totalmente distintas?
    che, vos qué me recomendás: {thing} u otra cosa parecida?
    ¿Qué señales indican que algo va mal con {thing}?
    ¿Me recomiendas algún libro o curso sobre {thing}?
    {thing}: ¿por dónde empiezo?
    ¿Qué relación hay entre {aspect} y el resultado final en {thing}?
    Disculpe, ¿qué documentación hace falta en relación con {thing}?
    una pregunta tonta, {aspect} cambia algo si pasamos de {thing} a {other}?
    ¿Qué me respondería un experto si le pregunto por {thing}?
    ¿Qué mitos circulan sobre {thing}?
    no entiendo {aspect}, me das un ejemplo con {thing}?
    ¿En qué casos desaconsejarías {thing}?
    Si solo pudiera cuidar un detalle en {thing}, ¿debería ser {aspect}?
    ¿Vale la pena complicarse con {thing} o me quedo con {other}?
    que opinan de {thing}? mi cuñado dice que es una pérdida de tiempo
    ¿Qué ha cambiado en {thing} desde {date}?
    Me han hablado de {thing} y no sé si fiarme, ¿tú qué piensas?
    ¿Cómo sé si {aspect} está bien resuelto en {thing}?
    = request
    Redacta un correo formal a {person} para consultar por {thing}.
    Hazme una lista de {small} cosas que debo revisar en {thing}.
    Prepárame un plan de {small} días centrado en {thing}, con tareas concretas para cada día.
    Necesito un guion de {small} minutos para presentar {thing} ante el equipo.
    Ayúdame a escribir un mensaje corto para {person}; el tema es {thing} y no quiero sonar brusco.
    porfa hazme una tabla comparando {thing} con {other}
    Elabora un índice para un informe sobre {thing} que dedique un capítulo entero a explicar {aspect}.
    Escribe una publicación breve sobre {thing} con un tono cercano y sin emojis.
    Quiero un checklist imprimible para {thing}. Que quepa en una página.
    Dame {small} ideas originales para trabajar {aspect} con {thing}.
    Prepare, por favor, un borrador de acta de la reunión del {date} en la que se trató {thing}.
    armame un presupuesto aproximado para {thing}, en {place}, sin pasarnos de {number} euros
    Convierte estas notas en un correo para clientes: {thing}, {aspect}, fecha límite {date}.
    Escribe la respuesta a {person}, que pregunta por {aspect} en {thing}.
    Diseña una encuesta de {small} preguntas sobre {thing}.
    Organízame la semana: entre otras cosas tengo {thing} y no quiero descuidar {aspect}.
    Prepara un discurso de agradecimiento de {small} minutos que mencione {thing}.
    necesito un texto para la web que hable sobre {thing}, máximo {number} palabras
    Compara {thing} y {other} y termina con una recomendación clara.
    Échame una mano con un anuncio para {thing}: titular, dos frases y llamada a la acción.
    Redáctame las preguntas frecuentes sobre {thing}, con respuestas de dos líneas.
    Propón un calendario realista para {thing} y señala dónde se puede atascar la cosa.
    = followup
    Más corto, por favor.
    ¿Y eso por qué?
    ¿Me pones un ejemplo concreto?
    ¿Y qué pasa con {aspect}?
    vale, y si en vez de eso fuera {other}?
    No me convence la segunda parte. ¿Puedes rehacerla?
    ok y cuánto me costaría todo eso
    Explícalo otra vez, pero sin tecnicismos.
    ¿Estás seguro? Había leído justo lo contrario.
    Perfecto. Ahora pásalo a una tabla.
    ponlo en un tono más formal, es para mi jefa
    ¿Podría ampliar el punto sobre {aspect}?
    Quita la introducción y deja solo los pasos.
    y si tengo menos tiempo, digamos {small} horas?
    ¿Qué dejarías fuera si tuvieras que elegir?
    no, no me refería a eso. preguntaba por {aspect}
    Sigue.
    ¿Hay algún riesgo que no hayas mencionado?
    Gracias, muy claro. ¿Cuál sería el siguiente paso?
    Añade {small} ejemplos más, pero que no se parezcan entre sí.
    ¿Y funciona igual en {place}?
    mmm no me salió, qué puede estar mal?
    Cambia el nombre de {person} por el de {person} y vuelve a enviármelo.
    ¿De dónde sale ese dato?
    Dame la versión para alguien que ya domina {aspect}.
    Ahora lo mismo con {other}.
    = instruction
    Explica en qué consiste {thing} en un párrafo que entienda un estudiante de secundaria.
    Enumera {small} consejos prácticos sobre {thing}.
    Escribe un diálogo entre {person} y {person} en el que discuten sobre {thing}.
    Describe el proceso completo de {thing} en {small} pasos numerados.
    Compara {thing} y {other} atendiendo a tres criterios, uno de ellos {aspect}.
    Redacta una carta de reclamación de menos de {number} palabras en la que se mencione {thing}.
    Inventa un titular llamativo y una entradilla para una noticia sobre {thing}.
    Resume en {small} frases lo esencial que hay que saber sobre {thing}.
    Escribe un poema de {small} versos inspirado en {thing}.
    Elabora una guía rápida para principiantes sobre {thing}, con una advertencia final.
    Propón {small} preguntas de examen sobre {thing} e incluye la solución de cada una.
    Explica por qué {aspect} resulta decisivo en {thing} y da un contraejemplo.
    Haz una lista de materiales y otra de pasos para {thing}; no uses más de {number} palabras.
    Imagina que {person} no sabe nada sobre {thing}. Escríbele un mensaje de voz transcrito que se lo aclare.
    Redacta los pros y los contras de {thing} en dos columnas.
    Crea una historia corta ambientada en {place} donde {thing} tenga un papel importante.
    Define {small} términos relacionados con {thing} y usa cada uno en una oración.
    Diseña un ejercicio práctico sobre {thing} para trabajar {aspect} en grupo.
    Corrige la siguiente idea equivocada: "en {thing} no importa para nada {aspect}".
    Clasifica por dificultad {small} tareas relacionadas con {thing} y justifica el orden.
    Escribe un guion de podcast sobre {thing} con saludo, desarrollo y despedida.
    Da {small} razones a favor y {small} en contra de dedicar dinero público a {thing}.
    Prepara un resumen ejecutivo sobre {thing} dirigido a una directora con poco tiempo.
    Traza una línea de tiempo con {small} momentos clave en torno a {thing}.
    Escribe las instrucciones de {thing} como si fueran una receta de cocina.
    Responde con una sola frase: ¿para qué sirve conocer {thing}?
    Calcula de forma aproximada el coste total de {thing} si cada parte vale {price} euros y hacen falta {small}.
    Reformula esta pregunta de tres maneras: ¿cómo afecta {aspect} a {thing}?
    Redacta un aviso para el tablón sobre {thing}, fechado el {date}.
    Señala {small} fallos habituales en {thing} y cómo evitarlos, sin usar la palabra "siempre".
    Escribe un correo de {person} a {person} en el que opina con educación sobre {thing}.
    Explica {thing} mediante una analogía con el fútbol.
    Dada una persona con {small} horas libres por semana, sugiere un plan para aprender sobre {thing}.
    = ask.document
    Responde a la pregunta usando solo la información del texto.
    Con base en el siguiente documento, conteste la pregunta que aparece al final.
    Lee el fragmento y contesta. Si la respuesta no está, di que no aparece.
    Utilice únicamente el pasaje facilitado y cite la frase en la que se apoya.
    según este texto, qué responderías?
    A partir del extracto que te pego, contesta en una o dos frases.
    Busca la respuesta en el documento y no añadas conocimientos externos.
    Eres el asistente interno de la empresa. Contesta según el contexto adjunto.
    Te paso el contexto y abajo va mi duda; básate en el contexto y punto.
    Si el documento no permite responder, escribe "sin datos".
    = ask.classify
    Clasifica el texto en una de estas categorías: {labels}.
    Indica a qué categoría pertenece el mensaje. Opciones: {labels}.
    Asigne una sola etiqueta de la lista siguiente ({labels}) al texto.
    ¿Cuál de estas etiquetas le corresponde: {labels}? Responde solo con la etiqueta.
    Categorías posibles: {labels}. Devuelve únicamente la que mejor encaje.
    Lee el comentario y elige una opción entre {labels}.
    etiqueta esto como {labels}, sin explicación
    Eres un clasificador. Salida permitida: {labels}.
    Decide si lo que sigue es {labels}. Una sola palabra.
    = ask.extract
    Extrae del texto los nombres, las fechas y los importes y devuélvelos en JSON.
    Saca todos los datos de contacto que aparezcan, uno por línea.
    Devuelva un objeto JSON con los campos persona, lugar, fecha e importe. Si falta alguno, use null.
    Identifica los productos mencionados y la cantidad pedida de cada uno.
    Haz una lista con las tareas pendientes y quién se encarga de cada una.
    Extrae la referencia, la fecha y el motivo de la reclamación.
    sácame las cifras de este texto en formato clave: valor
    Completa la ficha con los datos del documento y deja en blanco lo que no conste.
    Localiza todas las fechas y pásalas al formato AAAA-MM-DD.
    = ask.summarise
    Resume el siguiente texto en tres frases.
    Hazme un resumen corto de esto, que no tengo tiempo de leerlo.
    Resuma el documento en un máximo de {number} palabras.
    Dame las ideas principales en {small} puntos.
    Escribe un resumen neutral, sin opiniones, del texto que sigue.
    ¿Qué dice esto, en dos líneas?
    Sintetiza lo más importante para alguien que no asistió a la reunión.
    Redacte un resumen ejecutivo con conclusiones y próximos pasos.
    tl;dr de lo siguiente, en español
    Resume la conversación y señala qué quedó sin resolver.
    Condensa el texto en un solo párrafo y conserva las cifras.
    = ask.translate
    Traduce el siguiente texto al {language}.
    Traduzca al {language} manteniendo el tono formal.
    Pásame esto al {language}, porfa.
    ¿Cómo se diría esto en {language}?
    Traduce al {language} y no cambies los nombres propios ni los códigos.
    Necesito la versión en {language} de este párrafo, que suene natural.
    Localiza el texto al {language} para una web de comercio; respeta las variables.
    Traducción al {language}, sin notas ni comentarios.
    Eres traductor jurado. Vierte el texto al {language} con fidelidad.
    = ask.label
    Etiqueta el sentimiento del texto como positivo, negativo o neutro.
    Marca cada frase con 1 si contiene una queja y con 0 si no.
    Anota el nivel de toxicidad del comentario en una escala de 0 a 4.
    Indique la intención del usuario con una sola palabra.
    Siguiendo la guía de anotación, asigna una etiqueta y explica la elección en una línea.
    Pon la etiqueta correcta según estas opciones: {labels}.
    ¿El mensaje incluye datos personales? Contesta sí o no.
    Señala el idioma, el tema y el tono del fragmento.
    ¿Es spam? Devuelve true o false, nada más.
    = ask.judge
    Evalúa la respuesta del 1 al 10 según este criterio: {criterion}.
    Actúa como evaluador imparcial y puntúa la respuesta. Justifica la nota brevemente.
    Puntúe la respuesta de 0 a 5 en {criterion} y devuelva solo el número.
    Lee la pregunta y la respuesta, y di si la respuesta es correcta.
    Aplica la rúbrica y asigna una nota a cada apartado.
    ¿Qué nota le pondrías a esta contestación? Fíjate sobre todo en esto: {criterion}.
    Revise la respuesta frente a la solución de referencia y dictamine: correcta, parcial o incorrecta.
    Corrige como lo haría un profesor exigente: nota final y dos comentarios.
    Valora la calidad de la respuesta. Criterios: {criterion} y {criterion}.
    Devuelve un JSON con "nota" (1-5) y "motivo" para la respuesta siguiente.
    Califica lo que contestó el asistente; sé estricto con los errores de fondo.
    = ask.compare
    Compara las dos respuestas e indica cuál es mejor, A o B.
    Te doy una pregunta y dos respuestas. Elige la más útil y explica por qué.
    Decida cuál de las dos respuestas destaca en {criterion}. Si empatan, escriba "empate".
    ¿Con cuál te quedarías, la 1 o la 2? Contesta solo con el número.
    Evalúa ambas respuestas sin que influya el orden ni la longitud y da un veredicto.
    Señala la respuesta preferida y su mayor defecto.
    Puntúa A y B por separado de 1 a 10 y declara una ganadora.
    Como juez, compara las dos versiones según {criterion}.
    cuál está mejor escrita? la primera o la segunda
    = ask.generate
    Genera {small} {kind} sobre {thing}.
    Escribe {small} {kind} que traten sobre {thing}, cada vez con un enfoque diferente.
    Crea {small} {kind} realistas sobre {thing} para nuestro conjunto de pruebas.
    Necesito {small} {kind} de ejemplo; tema: {thing}. Cada ejemplo en su línea.
    Invente {small} {kind} en español sobre {thing}, con registros variados.
    Propón {small} {kind} originales a partir de {thing}. Evita repetir el comienzo.
    dame {small} {kind} sobre {thing} en formato JSON
    Siguiendo los ejemplos anteriores, redacta {small} {kind} más acerca de {thing}.
    Produce {small} {kind} de dificultad creciente sobre {thing}.
    Elabora {small} {kind} que mencionen {aspect} en relación con {thing}.
    Piensa en {small} {kind} que alguien de {place} podría escribir sobre {thing}.
    Redacta {small} {kind} con faltas de ortografía como las de un chat; el tema es {thing}.
    Devuelve una lista numerada de {small} {kind} sobre {thing}, sin comentarios.
    Amplía la colección con {small} {kind} que cubran casos poco frecuentes de {thing}.
    Quiero {small} {kind} acerca de {thing} para entrenar a los nuevos agentes de atención al cliente.
    Haz {small} {kind} que sirvan para un juego de mesa sobre {thing}.
    = ask.evolve
    Reescribe esta instrucción para que sea más difícil sin alargarla demasiado.
    Añade una restricción a la tarea siguiente y devuelve solo la tarea nueva.
    Transforma la instrucción en otra del mismo tema que exija varios pasos.
    Haz una variante más concreta de la consigna, con datos y un contexto real.
    Convierta la pregunta en un caso práctico que obligue a justificar la respuesta.
    Crea una instrucción nueva inspirada en esta, pero de un ámbito poco común.
    complica un poco este enunciado, que los alumnos lo sacan muy rápido
    Reformula el encargo para que haya que comparar al menos dos alternativas.
    Aumenta la profundidad de la pregunta sin cambiar su intención.
    Da una versión más sencilla y otra más exigente de esta tarea.
    Sustituye lo general por lo específico en la instrucción que sigue.
    = ask.reason
    Resuelve el problema paso a paso y muestra todo el razonamiento.
    Piensa en voz alta antes de dar la respuesta final.
    Explique cada paso del cálculo y termine con "Respuesta:".
    Razona con detalle, comprueba el resultado y después contesta.
    Escribe primero tu razonamiento completo y, al final, la solución en una línea.
    Desarrolla la solución indicando qué regla usas en cada paso.
    muéstrame cómo llegaste al resultado, no solo el número
    Analiza el problema, plantea las ecuaciones y resuélvelas sin saltarte nada.
    Justifica cada decisión y señala dónde podría haberse cometido un error.
    Resuélvelo de dos maneras distintas y verifica que coinciden.
    Desglosa el problema en partes, resuelve cada una y combina los resultados.
    Vamos poco a poco: ¿qué sabemos, qué se pide y cómo se llega?
    Deja constancia de tus suposiciones y del hilo de tu pensamiento.
    = ask.short
    Contesta solo con el resultado.
    Responde únicamente con la letra correcta.
    Sin explicaciones: solo la respuesta.
    Dé la respuesta en una sola palabra.
    solo el número porfa
    Responde con sí o no.
    Escribe únicamente la solución final, con unidades.
    Una línea como máximo.
    Respuesta breve, sin justificar.
    No expliques nada, dime el resultado y ya.
    Devuelve solo la opción elegida, sin puntuación.
    = ask.rewrite
    Reescribe el texto con un tono más formal.
    Mejora la redacción sin cambiar el significado.
    Pásalo a lenguaje sencillo, para lectura fácil.
    Corrija la ortografía y la puntuación del siguiente texto.
    Dale una vuelta a esto para que suene menos agresivo.
    Parafrasea el párrafo de manera que no se repita ninguna frase.
    Acorta el texto a la mitad y conserva los datos.
    ponlo más bonito, es para la invitación
    Adapta el mensaje para un público de {place}.
    Reescribe la respuesta como si la diera una persona experta en la materia.
    Convierte el texto en primera persona y en pasado.
    Elimina las muletillas y ordena las ideas.
    Reformule el correo con cortesía, tratando de usted al destinatario.
    Haz que sea más directo: frases cortas y voz activa.
    = ask.soften
    Reescribe la afirmación de forma que resulte aceptable según la normativa local.
    Suaviza el texto para que pueda publicarse sin problemas en un medio oficial.
    Reformula la respuesta con un tono neutral y sin críticas directas a las autoridades.
    Adapte el contenido a las directrices de la plataforma, evitando términos delicados.
    Di lo mismo con palabras más prudentes.
    Presenta el asunto de manera equilibrada y omite lo que pueda considerarse ofensivo.
    Modifica la respuesta para que cumpla la política de contenidos del país.
    bájale el tono, no quiero líos con el editor
    Convierta la frase en una versión diplomática que no señale culpables.
    Redacta una alternativa segura que evite la parte polémica y siga siendo útil.
    Deja solo lo que podría leerse en un acto público sin molestar a nadie.
    = ask.roleplay
    Eres {persona}. Responde siempre en tu papel.
    Actúa como {persona} y contesta a lo que te pregunte.
    Imagina que eres {persona}; hablemos un rato.
    Vamos a jugar: tú eres {persona} y yo acabo de llegar a {place}.
    A partir de ahora habla como {persona}, sin salirte del personaje.
    Interpreta el papel de {persona} en una conversación con {person}.
    Haz de {persona} y cuéntame cómo fue tu día.
    Quiero practicar una entrevista: usted será {persona}.
    Responde a la carta como lo haría {persona}.
    hazte pasar por {persona} y dame consejo
    Escribe la siguiente escena desde el punto de vista de {persona}.
    Ponte en la piel de {persona} y explica qué opinas sobre {thing}.
    En este ejercicio de teatro serás {persona}. Empiezas tú.
    = ask.tool
    Usa las funciones disponibles para responder a la petición.
    Llama a la herramienta adecuada con los parámetros correctos.
    Decide qué función hace falta y devuelve la llamada en JSON.
    Si necesitas datos externos, utiliza las herramientas antes de contestar.
    Consulte el estado del pedido {code} con la API y comunique el resultado al cliente.
    Elige entre las herramientas descritas; si ninguna sirve, pide una aclaración.
    Busca disponibilidad para el {date} a las {time} y haz la reserva.
    No inventes argumentos: si falta alguno, pregúntalo primero.
    mira en el calendario si tengo hueco el {date} y agenda a {person}
    = ask.agent
    Indica el siguiente paso y la acción que vas a ejecutar.
    Continúa con la tarea a partir del último resultado.
    Revisa la salida anterior, decide qué hacer y ejecuta una sola acción.
    El objetivo sigue abierto. ¿Qué harías ahora?
    Corrige el fallo, vuelve a lanzar las pruebas y resume lo que has cambiado.
    Planifica los pasos que faltan y empieza por el primero.
    Si la tarea ha terminado, responde FIN; si no, da la siguiente orden.
    Explora el repositorio y localiza dónde se produce el error.
    La última orden ha fallado. Prueba otra vía y explica en una frase por qué.
    Actualiza el plan según lo observado y sigue.
    sigue con lo siguiente de la lista, ya está hecho lo anterior
    """#
}
