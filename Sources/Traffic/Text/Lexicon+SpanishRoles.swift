extension LexiconSource {
  /// What people say around a task in Spanish: about code, form, their own case, and the role.
  static let spanishRoles = #"""
    = ask.code
    ¿Por qué falla esto?
    me lo arreglas porfa?
    ¿Qué pinta {identifier} aquí?
    Escribe pruebas unitarias, sin olvidar los casos límite.
    Al llamar a {identifier} me sale este error. ¿Alguna pista?
    ¿Se podría refactorizar para que sea más fácil de probar?
    Añade anotaciones de tipo y un comentario breve por función.
    Con {number} registros va bien, con un millón se muere. ¿Cómo lo acelero?
    ¿Podría revisar este cambio? Dígame si hay algo que impida integrarlo.
    Renombra {identifier} en todo el proyecto y ajusta las llamadas.
    Pásalo a asíncrono sin tocar la interfaz.
    Explícamelo línea por línea, que soy nuevo en este lenguaje.
    Implementa {identifier} de modo que pase la prueba.
    esto puede quedar en deadlock o no?
    Haz que no reviente cuando la entrada viene vacía.
    Hay una fuga de memoria y no doy con ella.
    Agregá manejo de errores en {identifier} y registrá la causa en el log.
    Desde este cambio ya no compila. ¿Qué se me está escapando?
    Tradúcelo a otro lenguaje y conserva los nombres.
    Necesito una migración que se pueda deshacer.
    Son {small} condiciones anidadas y nadie las entiende; simplifícalas, por favor.
    en mi maquina anda, en el servidor no. que puede ser?
    = constraint
    No pases de {number} palabras.
    Usa viñetas.
    Sin tecnicismos, por favor.
    Explícalo como si se lo contaras a un niño.
    Incluye al menos un ejemplo concreto.
    Emplee un tono formal.
    Indica en qué fuentes te basas.
    Cierra con una pregunta para quien lee.
    Divídelo en apartados con título.
    No menciones precios.
    Da por hecho que vivo en {place}.
    Ten en cuenta también {aspect}.
    Ponlo en una tabla.
    Devuelve solo JSON válido, nada más.
    Evita la primera persona.
    Como mucho {small} párrafos.
    Quien lo va a leer es especialista, así que sáltate lo básico.
    que suene natural, nada de relleno
    Primero la conclusión y después los motivos.
    Tiene que poder leerse en {small} minutos.
    = context
    Soy nuevo en esto, no sé ni por dónde empezar.
    Llevo {small} años dedicándome a esto.
    Cuento con {price} euros al mes.
    Somos un equipo de {small} personas y trabajamos en {place}.
    Es para {person}, que no sabe nada del tema.
    Vivo en {place} y no tengo coche.
    Es un trabajo de clase y lo entrego el {date}.
    Ya se lo pregunté a {person}, pero no me convenció.
    El año pasado ya tuvimos un disgusto con {other}.
    Tengo que decidirme antes del {date}.
    Trabajo media jornada y estudio por las noches.
    La semana pasada oí una charla en la que salió {aspect} y me quedé con dudas.
    {person} y yo no nos ponemos de acuerdo.
    Tengo reunión a las {time} y no quiero quedar mal.
    No sé si es el sitio adecuado para preguntar esto.
    El dinero no es problema; el tiempo, sí.
    mi vieja dice una cosa, el vecino otra y en internet cualquiera
    La última vez que me metí en esto fue hace {small} años.
    Disculpe las molestias, es la primera vez que consulto.
    Para que se entienda: en casa somos {small} y vamos justos.
    = preamble
    Eres un asistente cuidadoso.
    Trabajas en una pequeña empresa en {place} y respondes con amabilidad.
    Eres especialista, con {small} años de oficio.
    Compórtate como una compañera dispuesta a echar una mano.
    Formas parte de un proceso automático: respeta el formato al pie de la letra.
    Eres {persona}.
    Te encargas de procesar los textos que van llegando.
    Tu prioridad al responder: {criterion}.
    Ayudas a la gente con dudas del día a día.
    Tu respuesta la leerá un programa, no una persona.
    Sabes mucho, hablas poco y reconoces lo que ignoras.
    Responda siempre en español.
    Asume el papel de {persona} y cuida sobre todo un aspecto: {criterion}.
    """#
}
