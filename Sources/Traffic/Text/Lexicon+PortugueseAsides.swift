extension LexiconSource {
  /// Portuguese: what is said beside the matter, and wishes about code.
  static let portugueseAsides = #"""
    = ask.code
    Por que isso dá erro?
    Refatore este código para ficar mais fácil de testar.
    O que {identifier} faz aqui?
    conserta o bug por favor
    Escreva testes unitários, inclusive para os casos extremos.
    Recebo este erro ao chamar {identifier}, alguma ideia?
    coloca tipos e comentários
    tem um jeito mais rápido de fazer isso?
    Revise esta mudança. Há algo que impeça o merge?
    Renomeie {identifier} e ajuste todas as chamadas.
    Explique linha por linha, estou começando agora.
    Com poucos dados funciona, com {number} mil linhas demora demais.
    Implemente {identifier} de modo que o teste passe.
    Acrescente tratamento de erros e registre a causa no log.
    Converta para outra linguagem e mantenha os nomes.
    Isso pode travar?
    tem que funcionar com lista vazia também
    = constraint
    No máximo {number} palavras.
    em tópicos
    Explique como se fosse para uma criança.
    Inclua pelo menos um exemplo.
    Tom formal, por favor.
    Termine com uma pergunta ao leitor.
    Organize com subtítulos.
    sem falar de preço
    Devolva apenas JSON válido.
    Mostre o resultado em uma tabela.
    Evite termos técnicos.
    Pense em quem mora em {place}.
    Até {small} parágrafos.
    = context
    Sou totalmente iniciante.
    Trabalho com isso há {small} anos.
    Meu orçamento é de {price} por mês.
    Somos uma equipe de {small} pessoas em {place}.
    O texto é para {person}, que não é especialista.
    Preciso decidir até {date}.
    já perguntei para {person} e não entendi direito
    Meu filho tem {small} anos.
    Moro em {place} e não tenho carro.
    É um trabalho da escola para {date}.
    Ano passado gastei {price} e deu errado.
    só tenho {number} minutos
    Tenho reunião às {time} e quero chegar preparada.
    Não sei se aqui é o lugar certo para perguntar.
    = preamble
    Você é um assistente cuidadoso.
    Você trabalha numa pequena empresa de {place} e responde com simpatia.
    Você tem {small} anos de experiência no assunto.
    Você faz parte de um processo automático; siga o formato à risca.
    Seu papel: {persona}.
    Como analista sênior, dê atenção a isto: {criterion}.
    Seu trabalho é tratar os textos que chegam.
    A resposta será lida por um programa.
    Seja breve e diga quando não souber.
    = detail
    O número do pedido é {code}.
    Fiz a compra em {date}.
    Meu nome é {person}.
    deu {price} no total
    O endereço de entrega fica em {place}.
    Já escrevi para {person} em {date}.
    Protocolo {code}, respondam até {date} por favor.
    já tentei {small} vezes
    Podem ligar depois das {time}.
    Na nota está {price}, no site estava {price}.
    Comprei em {place} há {small} semanas.
    = label.task
    Tarefa:
    Instrução:
    Pedido:
    Comando:
    """#
}
