extension LexiconSource {
  /// Spanish: what is said beside the matter, and wishes about code.
  static let spanishAsides = #"""
    = ask.code
    ¿Por qué falla esto?
    Refactoriza este código para que sea más fácil de probar.
    ¿Qué hace {identifier} aquí?
    arregla el error porfa
    Escribe pruebas unitarias, también para los casos límite.
    Me sale este error cuando llamo a {identifier}, ¿alguna idea?
    añade tipos y comentarios
    hay alguna forma más rápida de hacerlo?
    Revisa este cambio. ¿Hay algo que impida integrarlo?
    Cambia el nombre de {identifier} en todos los sitios donde se usa.
    Explícamelo línea por línea, estoy empezando.
    Con pocos datos va bien, con {number} mil filas tarda una eternidad.
    Implementa {identifier} para que pase la prueba.
    Agrega manejo de errores y registra la causa.
    Pásalo a otro lenguaje y conserva los nombres.
    ¿Puede bloquearse esto?
    que funcione también con una lista vacía
    = constraint
    No más de {number} palabras.
    usa viñetas
    Explícalo como si fuera para un niño.
    Incluye al menos un ejemplo.
    En tono formal, por favor.
    Termina con una pregunta al lector.
    Ordénalo con títulos.
    sin mencionar precios
    Devuelve solo JSON válido.
    Pon el resultado en una tabla.
    Nada de tecnicismos.
    Piensa en alguien que vive en {place}.
    Que no pase de {small} párrafos.
    = context
    Soy totalmente nuevo en esto.
    Llevo {small} años en esto.
    Tengo un presupuesto de {price} al mes.
    Somos un equipo de {small} personas en {place}.
    Es para {person}, que no es especialista.
    Tengo que decidir antes del {date}.
    ya le pregunté a {person} y no me convenció
    Mi hija tiene {small} años.
    Vivo en {place} y no tengo coche.
    Es un trabajo de clase para el {date}.
    El año pasado gasté {price} y salió fatal.
    solo tengo {number} minutos
    A las {time} tengo una reunión y quiero llegar preparada.
    No sé si este es el sitio para preguntarlo.
    = preamble
    Eres un asistente cuidadoso.
    Trabajas en una pequeña empresa de {place} y respondes con amabilidad.
    Tienes {small} años de experiencia en el tema.
    Formas parte de un proceso automático; respeta el formato al pie de la letra.
    Tu papel: {persona}.
    Como analista con experiencia, fíjate sobre todo en esto: {criterion}.
    Tu trabajo consiste en tratar los textos que llegan.
    La respuesta la leerá un programa.
    Sé breve y di cuándo no sabes algo.
    = detail
    El número de pedido es {code}.
    Hice el pedido el {date}.
    Me llamo {person} y soy cliente desde hace años.
    en total fueron {price}
    La dirección de entrega está en {place}.
    Ya escribí a {person} el {date}.
    Referencia {code}, por favor contesten antes del {date}.
    lo he intentado {small} veces
    Me pueden llamar a partir de las {time}.
    En la factura pone {price} y en la web {price}.
    Lo compré en {place} hace {small} semanas.
    = label.task
    Tarea:
    Instrucción:
    Encargo:
    Petición:
    """#
}
