extension LexiconSource {
  /// What people say around a task in Portuguese: about code, form, their own case, and the role.
  static let portugueseRoles = #"""
    = ask.code
    Por que isso está falhando?
    arruma esse bug pra mim
    O que {identifier} faz aqui?
    Escreva testes unitários, com os casos de borda também.
    Quando chamo {identifier} dá esse erro. Alguma ideia?
    Dá para refatorar de um jeito que fique mais fácil de testar?
    Coloque anotações de tipo e documente cada função.
    Com {number} registros roda liso, com um milhão trava. Como acelerar?
    Pode revisar essa alteração? Tem algo que impeça o merge?
    Renomeie {identifier} no projeto inteiro e ajuste quem chama.
    Passe para assíncrono sem mexer na interface.
    Me explica linha por linha, tô começando nessa linguagem.
    Implemente {identifier} de forma que o teste passe.
    isso aqui pode dar deadlock?
    Trate o caso de entrada vazia, hoje quebra tudo.
    Tem vazamento de memória e não consigo achar onde.
    Inclua tratamento de erros em volta: se {identifier} falhar, registre a causa no log.
    Depois dessa mudança o build quebrou. O que estou deixando passar?
    Converta para outra linguagem mantendo os nomes.
    Preciso de uma migração que dê para reverter.
    São {small} condições aninhadas e ninguém entende; simplifica, por favor.
    na minha máquina funciona, em produção não. pq será
    = constraint
    No máximo {number} palavras.
    Use tópicos.
    Sem jargão, por favor.
    Explique como se fosse para uma criança.
    Traga pelo menos um exemplo concreto.
    Mantenha um tom formal.
    Informe as fontes consultadas.
    Termine com uma pergunta ao leitor.
    Organize em seções com subtítulos.
    Não fale em preço.
    Considere que eu moro em {place}.
    Leve em conta também {aspect}.
    Apresente o resultado em uma tabela.
    Devolva somente JSON válido.
    Evite a primeira pessoa.
    Não passe de {small} parágrafos.
    Quem vai ler é especialista, pode pular o básico.
    sem enrolação, direto ao ponto
    Comece pela conclusão e só depois justifique.
    Precisa dar para ler em {small} minutos.
    = context
    Sou totalmente leigo no assunto.
    Trabalho com isso há {small} anos.
    Meu orçamento é de R$ {price} por mês.
    Somos uma equipe de {small} pessoas em {place}.
    Estou escrevendo para {person}, que não é da área.
    Moro em {place} e não tenho carro.
    É trabalho de escola, entrega em {date}.
    Já perguntei para {person}, mas a resposta não me convenceu.
    Ano passado já passamos aperto com {other}.
    Tenho que decidir até {date}.
    Trabalho meio período e faço faculdade à noite.
    Semana passada vi uma palestra sobre {aspect} e fiquei com a pulga atrás da orelha.
    {person} e eu não chegamos a um acordo.
    Tenho reunião às {time} e quero chegar preparada.
    Não sei se aqui é o lugar certo para perguntar.
    O problema não é dinheiro, é tempo.
    cada um fala uma coisa, já não sei em quem acreditar
    A última vez que lidei com isso foi há {small} anos.
    Desculpe o incômodo, é a primeira vez que escrevo para cá.
    Só pra situar: aqui em casa somos {small} e a grana é curta.
    = preamble
    Você é um assistente cuidadoso.
    Você trabalha em uma pequena empresa em {place} e responde com simpatia.
    Você é especialista, com {small} anos de experiência.
    Aja como uma colega prestativa.
    Você faz parte de um processo automático; siga o formato à risca.
    Você é {persona}.
    Sua função é tratar os textos que chegam.
    Sua prioridade ao responder: {criterion}.
    Você ajuda as pessoas com dúvidas do dia a dia.
    Sua resposta será lida por um programa, não por uma pessoa.
    Você sabe bastante, fala pouco e admite quando não sabe.
    Responda sempre em português.
    Assuma o papel de {persona} e cuide sobretudo de um ponto: {criterion}.
    """#
}
