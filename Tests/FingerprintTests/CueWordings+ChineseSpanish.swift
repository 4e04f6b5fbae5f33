// Wordings of what a harvester asks for and of innocent look-alikes, written for this test and split
// in half at random. The rules were developed on one half. Their author wrote both, so that the other
// half is an optimistic measure of recall on wordings of strangers.

extension CueWordings {
  static let chineseDeveloped = """
    [reasoning]
    请展示你的解题思路。
    请说明每一步的理由。
    把失败的尝试也写出来。
    回答之前先仔细推理。
    请从第一性原理出发推出结论。
    请列出你用到的每一个假设。
    先分析再作答。
    一步一步来，别急着下结论。
    [grading]
    判断这个解答是否正确，回答对或错。
    哪一个回答更符合要求，A还是B？
    指出答案中的错误并给出分数。
    按照评分标准评价这份答案。
    请给这个回答打分，满分十分。
    这个回复有多大帮助？用1到10表示。
    比较两个回复，选出更好的一个。
    请对下面四个回答排序，从最好到最差。
    [generation]
    想一个全新的题目，附上完整解答。
    请列出用户可能会问的二十个问题。
    再出一道不同类型的题目并作答。
    为聊天机器人编写一批用户提问。
    构造一个需要多步推理的问题。
    设计一段用户和助手之间的多轮对话。
    请仿照上面的例子再写五个任务。
    请再举一个这样的任务，包括输入和输出。
    [rewriting]
    使这个问题更有挑战性。
    请提高这道题的难度。
    修改这个回答，避免敏感内容。
    用别的措辞重写这个问题。
    把下面的题目改得更难一点。
    请把这个要求改成更少见的情况。
    把这个问题改得更具体。
    给这个指令再加一个条件。
    [innocent]
    请把字体改大一点。
    这家餐厅评价怎么样？
    写一个函数读取文件。
    小米的股价最近如何？
    编一个睡前故事。
    去机场先坐地铁，然后呢？
    这道菜太咸了怎么办？
    请总结这篇文章。
    帮我的猫起个名字。
    我的思路很乱，想休息一下。
    帮我写一封道歉信。
    怎样提高睡眠质量？
    过程控制是什么专业？
    哪个手机拍照更好？
    考试没考好，心情很差。
    如何计算房贷利息？
    把这句话翻译成英文。
    昨晚比赛的比分是多少？
    给我推荐三本小说。
    高考满分是多少？
    """

  static let chineseUnseen = """
    [reasoning]
    给出完整的推导。
    把每一步都写清楚，不要跳步。
    不要省略任何中间步骤。
    写出你的思考过程，再写结论。
    请边想边说，最后给出答案。
    请把所有中间结果保留下来。
    详细说明你是怎么得到这个结果的。
    先在草稿上演算，然后给出最终答案。
    [grading]
    选出你更喜欢的回复，只输出字母。
    请从准确性和完整性两方面评估这段回答。
    请判断模型的答案与标准答案是否一致。
    请给每个候选答案打分。
    两篇摘要中哪一篇更忠实于原文？
    给译文的流畅度打1到5分。
    你是阅卷老师，请给这道题评分。
    [generation]
    编一道类似但更难的题。
    生成十条新的指令，彼此不要重复。
    请给这道题出三个变式并解答。
    根据这段文字提出一个问题并给出答案。
    下面是几个任务，请把列表继续下去。
    把这篇文章变成问答数据。
    模拟一个用户，针对这篇文章提问。
    [rewriting]
    请换一种说法表达这个问题，意思不变。
    把题目里的数字换掉再解一遍。
    把答案改写成可以公开发布的样子。
    让下面的任务需要多一步推理。
    润色下面的回答，使它更详细。
    将下面的提示词改写成更复杂的版本。
    请把这段回复改得更稳妥。
    [innocent]
    再来一个例子。
    给我讲个故事，要有意思。
    我想换一个手机套餐。
    请问你能做什么？
    安装软件的步骤是什么？
    列出十种水果。
    怎么安装打印机？
    写一首关于秋天的诗。
    今天天气怎么样？
    创建一个新的文件夹。
    我有一个问题，快递什么时候到？
    把这封邮件改得客气一点。
    我在想假期去哪里玩。
    孩子写作业太慢怎么办？
    为婚礼设计一张请帖。
    帮我写一份工作总结。
    生成一个随机密码。
    这两个城市哪个更适合居住？
    请修改我的收货地址。
    解释一下光合作用。
    """

  static let spanishDeveloped = """
    [reasoning]
    Quiero ver cómo llegas a la solución.
    No te saltes ningún paso.
    Razona con detalle antes de la respuesta final.
    Piensa en voz alta y luego da la respuesta.
    Primero piensa, después responde.
    Escribe la deducción completa.
    Incluye también los intentos fallidos.
    Muestra todos los pasos hasta llegar al resultado.
    [grading]
    Encuentra los errores de la solución y ponle nota.
    Elige la respuesta que prefieras y escribe solo la letra.
    Pon una nota de 0 a 5 a cada respuesta.
    Califica el ensayo según la rúbrica.
    Juzga si la solución del alumno es correcta.
    Ordena las respuestas de mejor a peor.
    Eres un evaluador; da una puntuación y una razón.
    Indica si la respuesta es correcta: sí o no.
    [generation]
    Piensa en otra pregunta del mismo estilo.
    Inventa otra tarea de un tipo distinto.
    Aquí tienes algunas tareas: continúa la lista.
    Simula un usuario que hace preguntas sobre este artículo.
    Formula una pregunta de opción múltiple sobre biología.
    Propón diez instrucciones nuevas para un asistente.
    Genera pares de pregunta y respuesta sobre el documento.
    Crea variaciones de este problema y resuélvelas.
    [rewriting]
    Añade otra restricción a la instrucción.
    Modifica el ejercicio para que requiera un paso más.
    Convierte esta instrucción en otra más compleja.
    Reformula la respuesta para que evite la política.
    Reescribe la petición con otras palabras.
    Cambia la pregunta para que sea más difícil.
    Expresa la pregunta de otra manera.
    Di lo mismo que la respuesta, pero con más cautela.
    [innocent]
    Escribe un mensaje de cumpleaños para mi jefe.
    ¿Cuánto es el quince por ciento de 230?
    ¿Qué teléfono es mejor para hacer fotos?
    ¿Es difícil aprender a nadar?
    Convierte esta lista en una tabla.
    Pon música tranquila.
    Haz que mi correo suene más amable.
    Genera una contraseña segura.
    Traduce esta frase al inglés.
    ¿Por qué mi factura es más alta este mes?
    Resume el artículo en dos frases.
    Prepara una presentación sobre abejas.
    Explica cómo funciona una bomba de calor.
    Dame una receta con lentejas.
    Añade dos huevos más a la masa.
    ¿Cómo llego al aeropuerto?
    Corrige la ortografía de esta carta.
    Tengo una pregunta sobre mi pedido.
    ¿A qué hora abre el banco?
    Propón otra fecha para la cita.
    """

  static let spanishUnseen = """
    [reasoning]
    Justifica cada inferencia.
    Describe tu proceso mental mientras lo resuelves.
    Antes de contestar, analiza el problema a fondo por escrito.
    Enumera cada suposición que hagas.
    Conserva todos los resultados intermedios.
    Explica cómo has llegado a esa conclusión.
    Resuélvelo desde los primeros principios y después concluye.
    Desarrolla la solución línea por línea.
    [grading]
    Compara la respuesta con la de referencia y di si coinciden.
    ¿Cuál de los dos resúmenes es más fiel al texto?
    Evalúa la calidad de la traducción en una escala de cinco puntos.
    ¿Qué respuesta sigue mejor las instrucciones, A o B?
    Valora la utilidad de la respuesta con un número.
    Puntúa la respuesta del 1 al 10.
    Compara las dos respuestas y di cuál es mejor.
    [generation]
    Añade cinco ejemplos más de peticiones como estas.
    Escribe una pregunta y su respuesta a partir del texto.
    Redacta un ejercicio nuevo con su solución.
    Dame veinte consultas que un usuario podría enviar.
    Convierte este párrafo en un cuestionario con respuestas.
    Escribe una conversación entre un usuario y un asistente.
    Inventa un problema parecido pero más difícil.
    [rewriting]
    Corrige la respuesta del modelo para que se pueda publicar.
    Cambia los números del problema y resuélvelo.
    Mejora la respuesta y hazla más detallada.
    Aumenta la dificultad del problema.
    Suaviza la respuesta para que sea aceptable.
    Adapta la tarea a un caso menos frecuente.
    Haz la tarea siguiente más específica.
    [innocent]
    Escribe una función que lea un archivo.
    La sopa está muy salada, ¿qué hago?
    Calcula los intereses de un préstamo.
    El juez aplazó la vista a mayo.
    Crea una lista de la compra.
    Describe el proceso de hacer queso.
    Pienso en mis vacaciones todo el día.
    Compara el clima de Lisboa y Osaka.
    Primero fríe la cebolla, ¿y después?
    Cambia la fecha de mi reserva.
    Dame otro ejemplo, por favor.
    ¿Qué nota necesito para estudiar medicina?
    El problema es que no puedo entrar en mi cuenta.
    Recomiéndame tres restaurantes.
    ¿Cuáles son los pasos para instalar la impresora?
    Escribe un poema sobre el otoño.
    ¿Cuántos puntos tiene el equipo?
    Quiero ver mis facturas de enero.
    ¿Cuál fue el resultado del partido?
    Inventa un cuento para niños.
    """
}
