extension LexiconSource {
  /// What is asked in Portuguese: questions, later turns, tasks, and the wrappers of jobs.
  static let portugueseTasks = #"""
    = question
    O que eu preciso saber sobre {thing} antes de começar?
    Como {aspect} interfere quando o assunto é {thing}?
    Qual é a diferença entre {thing} e {other}?
    Quais são os erros mais comuns com {thing}?
    vc pode me explicar {thing} como se eu tivesse dez anos?
    to com uma dúvida sobre {thing}, o que eu faço
    Por que todo mundo diz que {aspect} é tão importante para {thing}?
    Poderia me informar se {aspect} é determinante no caso de {thing}?
    Quanto tempo leva até a pessoa entender bem {thing}?
    como que calcula {aspect} quando se trata de {thing}?
    Se você tivesse pouco dinheiro, o que faria com {thing}?
    Quais as vantagens e desvantagens de {thing} em comparação com {other}?
    É normal {aspect} dar tanto trabalho no caso de {thing}?
    alguem sabe pq {aspect} muda tanto de {thing} pra {other}??
    Que perguntas devo fazer a um profissional sobre {thing}?
    Existe alguma alternativa decente a {thing}?
    Oi, como melhorar {aspect} sem complicar demais? O caso é {thing}.
    Há quanto tempo se fala de {thing} e o que mudou de lá pra cá?
    Dá para comparar {thing} com {other} ou são coisas completamente diferentes?
    {thing}: por onde eu começo?
    O que indica que tem algo errado com {thing}?
    Você me indica um livro ou curso sobre {thing}?
    Qual é a relação entre {aspect} e o resultado final em casos assim, tipo {thing}?
    Boa tarde, quais documentos são exigidos em relação a {thing}?
    pergunta boba: {aspect} muda alguma coisa se eu trocar {thing} por {other}?
    Que mitos circulam por aí sobre {thing}?
    não entendi {aspect}, me dá um exemplo com {thing}
    Em que situações você não recomendaria {thing}?
    Vale a pena insistir com {thing} ou é melhor partir pra {other}?
    o que vcs acham de {thing}? meu cunhado diz que é furada
    O que mudou em relação a {thing} desde {date}?
    Ouvi falar de {thing} e não sei se confio. O que você acha?
    Como sei se {aspect} está bem resolvido em {thing}?
    Estou a estudar {thing}; por que razão se dá tanta atenção a isso em {place}?
    Será que {aspect} pesa mais para {thing} ou para {other}?
    = request
    Escreva um e-mail formal para {person} pedindo informações sobre {thing}.
    Faz uma lista com {small} coisas que eu preciso conferir em {thing}.
    Monte um plano de {small} dias voltado para {thing}, com tarefas concretas para cada dia.
    Preciso de um roteiro de {small} minutos para apresentar {thing} à equipe.
    Me ajuda a escrever uma mensagem curta pra {person}? O assunto é {thing} e não quero parecer grosso.
    faz uma tabela comparando {thing} com {other} pfv
    Elabore o sumário de um relatório sobre {thing}, com um capítulo dedicado só para explicar {aspect}.
    Escreva um post curto sobre {thing}, em tom leve e sem emojis.
    Quero um checklist para imprimir sobre {thing}. Tem que caber numa página.
    Me dê {small} ideias diferentes para trabalhar {aspect} com {thing}.
    Prepare, por gentileza, a minuta da ata da reunião de {date}, que tratou de {thing}.
    monta um orçamento aproximado pra {thing}, em {place}, até R$ {number}
    Transforme estas anotações em um e-mail para clientes: {thing}, {aspect}, prazo até {date}.
    Escreva a resposta para {person}, que quer entender {aspect} no caso de {thing}.
    Crie um questionário de {small} perguntas sobre {thing}.
    Organiza a minha semana: entre outras coisas tenho {thing} e não quero deixar {aspect} de lado.
    Prepare um discurso de agradecimento de {small} minutos que mencione {thing}.
    preciso de um texto pro site falando sobre {thing}, no máximo {number} palavras
    Compare {thing} e {other} e termine com uma recomendação clara.
    Me dá uma força com um anúncio sobre {thing}: título, duas frases e chamada para ação.
    Redija as perguntas frequentes sobre {thing}, com respostas de duas linhas.
    Proponha um cronograma realista para {thing} e aponte onde a coisa pode travar.
    = followup
    Mais curto, por favor.
    E por que isso?
    Me dá um exemplo concreto?
    E como fica {aspect}?
    tá, e se em vez disso fosse {other}?
    Não gostei da segunda parte. Dá para refazer?
    blz, e quanto eu gastaria nisso tudo
    Explica de novo, mas sem termos técnicos.
    Tem certeza? Eu tinha lido justamente o contrário.
    Ótimo. Agora coloca isso numa tabela.
    deixa mais formal, é pra minha chefe
    Poderia detalhar melhor {aspect}?
    Tira a introdução e deixa só o passo a passo.
    e se eu tiver menos tempo, tipo {small} horas?
    O que você cortaria se tivesse que escolher?
    nao, nao era isso. eu perguntei sobre {aspect}
    Continue.
    Existe algum risco que você não mencionou?
    Valeu, ficou claro. Qual seria o próximo passo?
    Acrescente mais {small} exemplos, bem diferentes uns dos outros.
    Em {place} funciona do mesmo jeito?
    hmm aqui não deu certo, o que pode ser?
    Troca o nome {person} por {person} e manda de novo.
    De onde saiu esse dado?
    Quero a versão para quem já domina {aspect}.
    Agora faz a mesma coisa com {other}.
    = instruction
    Explique o que é {thing} em um parágrafo que um aluno do ensino médio consiga entender.
    Liste {small} dicas práticas sobre {thing}.
    Escreva um diálogo em que {person} e {person} discutem sobre {thing}.
    Descreva o processo completo de {thing} em {small} etapas numeradas.
    Compare {thing} e {other} segundo três critérios, sendo um deles este: {aspect}.
    Redija uma carta de reclamação com menos de {number} palavras que mencione {thing}.
    Invente uma manchete chamativa e o primeiro parágrafo de uma notícia sobre {thing}.
    Resuma em {small} frases o essencial sobre {thing}.
    Escreva um poema de {small} versos inspirado em {thing}.
    Elabore um guia rápido para iniciantes sobre {thing}, com um alerta no final.
    Proponha {small} questões de prova sobre {thing} e inclua o gabarito.
    Explique por que {aspect} é decisivo em {thing} e dê um contraexemplo.
    Faça uma lista de materiais e outra de passos para {thing}; não passe de {number} palavras.
    Imagine que {person} não sabe nada sobre {thing}. Escreva um áudio transcrito que esclareça o assunto.
    Apresente os prós e os contras de {thing} em duas colunas.
    Crie uma história curta que se passe em {place} e na qual {thing} tenha um papel importante.
    Defina {small} termos ligados a {thing} e use cada um em uma frase.
    Crie um exercício prático sobre {thing} para trabalhar {aspect} em grupo.
    Corrija a seguinte ideia: "em {thing}, {aspect} não faz diferença nenhuma".
    Ordene por dificuldade {small} tarefas relacionadas a {thing} e justifique a ordem.
    Escreva um roteiro de podcast sobre {thing} com abertura, desenvolvimento e despedida.
    Dê {small} argumentos a favor e {small} contra gastar dinheiro público com {thing}.
    Prepare um resumo executivo sobre {thing} para uma diretora com pouco tempo.
    Monte uma linha do tempo com {small} momentos importantes em torno de {thing}.
    Escreva as orientações para {thing} como se fossem uma receita de bolo.
    Responda em uma única frase: para que serve entender {thing}?
    Estime o custo total de {thing} se cada parte custa R$ {price} e são necessárias {small}.
    Reformule esta pergunta de três maneiras: como {aspect} afeta {thing}?
    Redija um aviso para o mural sobre {thing}, com data de {date}.
    Aponte {small} falhas comuns em {thing} e como evitá-las, sem usar a palavra "sempre".
    Escreva um e-mail de {person} para {person} opinando com educação sobre {thing}.
    Explique {thing} por meio de uma analogia com o futebol.
    Sugira um plano de estudo sobre {thing} para quem tem {small} horas livres por semana.
    = ask.document
    Responda à pergunta usando apenas as informações do texto.
    Com base no documento a seguir, responda à pergunta que aparece no final.
    Leia o trecho e responda. Se a resposta não estiver lá, diga que não consta.
    Utilize exclusivamente a passagem fornecida e cite a frase em que se apoia.
    pelo texto abaixo, o que vc responderia?
    A partir do trecho que colei, responda em uma ou duas frases.
    Procure a resposta no documento e não acrescente conhecimento externo.
    Você é o assistente interno da empresa. Responda conforme o contexto anexado.
    Segue o contexto e depois a minha dúvida; fica só no que está escrito.
    Se o documento não permitir responder, escreva "sem dados".
    = ask.classify
    Classifique o texto em uma destas categorias: {labels}.
    Indique a que categoria a mensagem pertence. Opções: {labels}.
    Atribua um único rótulo da lista a seguir ({labels}) ao texto.
    Qual destes rótulos se aplica: {labels}? Responda só com o rótulo.
    Categorias possíveis: {labels}. Devolva apenas a mais adequada.
    Leia o comentário e escolha uma opção entre {labels}.
    classifica isso como {labels}, sem explicar
    Você é um classificador. Saídas permitidas: {labels}.
    Diga se o que segue é {labels}. Uma palavra só.
    = ask.extract
    Extraia do texto os nomes, as datas e os valores e devolva em JSON.
    Pegue todos os dados de contato que aparecerem, um por linha.
    Devolva um objeto JSON com os campos pessoa, local, data e valor. Se faltar algum, use null.
    Identifique os produtos citados e a quantidade pedida de cada um.
    Liste as tarefas pendentes e quem ficou responsável por cada uma.
    Extraia o protocolo, a data e o motivo da reclamação.
    tira os números desse texto no formato chave: valor
    Preencha a ficha com os dados do documento e deixe em branco o que não constar.
    Localize todas as datas e converta para o formato AAAA-MM-DD.
    = ask.summarise
    Resuma o texto a seguir em três frases.
    Faz um resumo rápido disso, não tenho tempo de ler.
    Resuma o documento em no máximo {number} palavras.
    Quais são as ideias principais? Use {small} tópicos.
    Escreva um resumo neutro, sem opinião, do texto abaixo.
    O que isso diz, em duas linhas?
    Sintetize os pontos mais importantes para quem não foi à reunião.
    Elabore um resumo executivo com conclusões e próximos passos.
    tl;dr disso aqui, em português
    Resuma a conversa e aponte o que ficou pendente.
    Condense o texto em um só parágrafo, mantendo os números.
    = ask.translate
    Traduza o texto a seguir para o {language}.
    Traduza para o {language} mantendo o tom formal.
    passa isso pro {language} pra mim
    Como se diz isto em {language}?
    Traduza para o {language} e não altere nomes próprios nem códigos.
    Preciso da versão em {language} deste parágrafo, que soe natural.
    Localize o texto para o {language}, para um site de compras; preserve as variáveis.
    Tradução para o {language}, sem notas nem comentários.
    Você é tradutor juramentado. Verta o texto para o {language} com fidelidade.
    = ask.label
    Rotule o sentimento do texto como positivo, negativo ou neutro.
    Marque cada frase com 1 se contiver uma reclamação e com 0 se não contiver.
    Anote o grau de toxicidade do comentário em uma escala de 0 a 4.
    Indique a intenção do usuário com uma única palavra.
    Seguindo o guia de anotação, atribua um rótulo e explique a escolha em uma linha.
    Coloque o rótulo correto conforme estas opções: {labels}.
    A mensagem contém dados pessoais? Responda sim ou não.
    Informe o idioma, o assunto e o tom do trecho.
    é spam? devolve true ou false e mais nada
    = ask.judge
    Avalie a resposta de 1 a 10 segundo este critério: {criterion}.
    Atue como avaliador imparcial e dê uma nota à resposta. Justifique em poucas palavras.
    Pontue a resposta de 0 a 5 em {criterion} e devolva apenas o número.
    Leia a pergunta e a resposta e diga se a resposta está correta.
    Aplique a rubrica e dê uma nota a cada item.
    Que nota você daria a essa resposta? Preste atenção principalmente nisto: {criterion}.
    Compare a resposta com o gabarito e dê o parecer: correta, parcial ou incorreta.
    Corrija como um professor exigente: nota final e dois comentários.
    Julgue a qualidade da resposta. Critérios: {criterion} e {criterion}.
    Devolva um JSON com "nota" (1-5) e "motivo" para a resposta abaixo.
    Dê uma nota ao que o assistente respondeu; seja rigoroso com erros de conteúdo.
    = ask.compare
    Compare as duas respostas e diga qual é melhor, A ou B.
    Seguem uma pergunta e duas respostas. Escolha a mais útil e explique o motivo.
    Decida qual das respostas se destaca em {criterion}. Se empatarem, escreva "empate".
    Você ficaria com a 1 ou com a 2? Responda só com o número.
    Avalie ambas sem deixar que a ordem ou o tamanho influenciem e dê um veredito.
    Aponte a resposta preferida e o maior defeito dela.
    Dê notas de 1 a 10 para A e para B separadamente e declare a vencedora.
    Como jurado, compare as duas versões segundo {criterion}.
    qual ta melhor escrita, a primeira ou a segunda?
    = ask.generate
    Gere {small} {kind} sobre {thing}.
    Escreva {small} {kind} que tratem de {thing}, cada vez com um enfoque diferente.
    Crie {small} {kind} realistas sobre {thing} para o nosso conjunto de testes.
    Preciso de {small} {kind} de exemplo; tema: {thing}. Um exemplo por linha.
    Invente {small} {kind} em português sobre {thing}, com registros variados.
    Proponha {small} {kind} originais a partir de {thing}. Evite repetir o começo.
    me dá {small} {kind} sobre {thing} em formato JSON
    Seguindo os exemplos acima, redija mais {small} {kind} acerca de {thing}.
    Produza {small} {kind} de dificuldade crescente sobre {thing}.
    Elabore {small} {kind} que mencionem {aspect} em relação a {thing}.
    Pense em {small} {kind} que alguém que mora em {place} poderia escrever sobre {thing}.
    Escreva {small} {kind} com erros de digitação, como num chat; o tema é {thing}.
    Devolva uma lista numerada de {small} {kind} sobre {thing}, sem comentários.
    Amplie a coleção com {small} {kind} que cubram casos pouco comuns de {thing}.
    Quero {small} {kind} sobre {thing} para treinar o pessoal novo do atendimento.
    Faz {small} {kind} pra um jogo de tabuleiro sobre {thing}.
    = ask.evolve
    Reescreva esta instrução para que fique mais difícil sem alongar demais.
    Acrescente uma restrição à tarefa abaixo e devolva só a nova tarefa.
    Transforme a instrução em outra do mesmo tema que exija várias etapas.
    Faça uma variante mais concreta do enunciado, com dados e um contexto real.
    Converta a pergunta em um estudo de caso que obrigue a justificar a resposta.
    Crie uma instrução nova inspirada nesta, mas de uma área pouco comum.
    complica um pouco esse enunciado, a turma resolve rápido demais
    Reformule o pedido de modo que seja preciso comparar pelo menos duas alternativas.
    Aumente a profundidade da pergunta sem mudar a intenção.
    Escreva uma versão mais fácil e outra mais exigente desta tarefa.
    Troque o que é genérico por algo específico na instrução a seguir.
    = ask.reason
    Resolva o problema passo a passo e mostre todo o raciocínio.
    Pense em voz alta antes de dar a resposta final.
    Explique cada passo do cálculo e termine com "Resposta:".
    Raciocine com detalhe, confira o resultado e só então responda.
    Escreva primeiro o raciocínio completo e, no fim, a solução em uma linha.
    Desenvolva a solução indicando que regra você usa em cada etapa.
    me mostra como chegou no resultado, não só o número
    Analise o problema, monte as equações e resolva sem pular nada.
    Justifique cada decisão e indique onde seria fácil errar.
    Resolva de dois jeitos diferentes e verifique se batem.
    Divida o problema em partes, resolva cada uma e junte os resultados.
    Vamos com calma: o que sabemos, o que se pede e como se chega lá?
    Deixe explícitas as suas suposições e a linha de pensamento.
    = ask.short
    Responda apenas com o resultado.
    Indique somente a letra correta.
    Sem explicações: só a resposta.
    Dê a resposta em uma única palavra.
    só o número pfv
    Responda sim ou não.
    Escreva apenas a solução final, com a unidade.
    No máximo uma linha.
    Resposta curta, sem justificar.
    não explica nada, só fala o resultado
    Devolva somente a opção escolhida, sem pontuação.
    = ask.rewrite
    Reescreva o texto em um tom mais formal.
    Melhore a redação sem alterar o sentido.
    Passe para linguagem simples, fácil de ler.
    Corrija a ortografia e a pontuação do texto a seguir.
    Dá uma mexida nisso pra soar menos agressivo.
    Parafraseie o parágrafo de modo que nenhuma frase se repita.
    Reduza o texto pela metade e mantenha os dados.
    deixa mais bonito, é pro convite
    Adapte a mensagem para leitores em {place}.
    Reescreva a resposta como se viesse de alguém com muita experiência no assunto.
    Passe o texto para a primeira pessoa e para o passado.
    Elimine os vícios de linguagem e organize as ideias.
    Reformule o e-mail com cortesia, tratando o destinatário por senhor.
    Deixe mais direto: frases curtas e voz ativa.
    = ask.soften
    Reescreva a afirmação de forma que seja aceitável segundo as normas locais.
    Suavize o texto para que possa sair sem problemas em um veículo oficial.
    Reformule a resposta em tom neutro e sem críticas diretas às autoridades.
    Adapte o conteúdo às diretrizes da plataforma, evitando termos delicados.
    Diga o mesmo com palavras mais prudentes.
    Apresente o assunto de maneira equilibrada e omita o que possa ser ofensivo.
    Ajuste a resposta para cumprir a política de conteúdo do país.
    baixa o tom disso, não quero problema com o editor
    Converta a frase em uma versão diplomática que não aponte culpados.
    Redija uma alternativa segura que evite a parte polêmica e continue útil.
    Deixe só o que poderia ser lido em um evento público sem incomodar ninguém.
    = ask.roleplay
    Você é {persona}. Responda sempre no papel.
    Aja como {persona} e responda ao que eu perguntar.
    Imagine que você é {persona}; vamos conversar um pouco.
    Vamos brincar: você é {persona} e eu acabei de chegar em {place}.
    A partir de agora fale como {persona}, sem sair do personagem.
    Interprete {persona} em uma conversa com {person}.
    Finge que é {persona} e me conta como foi o seu dia.
    Quero treinar uma entrevista: você vai ser {persona}.
    Responda à carta como faria {persona}.
    se passa por {persona} e me dá um conselho
    Escreva a próxima cena do ponto de vista de {persona}.
    Coloque-se no lugar de {persona} e diga o que pensa sobre {thing}.
    Neste exercício de teatro, o senhor será {persona}. Pode começar.
    = ask.tool
    Use as funções disponíveis para atender ao pedido.
    Chame a ferramenta adequada com os parâmetros corretos.
    Decida qual função é necessária e devolva a chamada em JSON.
    Se precisar de dados externos, utilize as ferramentas antes de responder.
    Consulte o status do pedido {code} na API e informe o cliente.
    Escolha entre as ferramentas descritas; se nenhuma servir, peça um esclarecimento.
    Procure disponibilidade para {date} às {time} e faça a reserva.
    Não invente argumentos: se faltar algum, pergunte primeiro.
    olha na agenda se tenho horário em {date} e marca com {person}
    = ask.agent
    Diga qual é o próximo passo e a ação que vai executar.
    Continue a tarefa a partir do último resultado.
    Revise a saída anterior, decida o que fazer e execute uma única ação.
    O objetivo continua em aberto. O que você faria agora?
    Corrija a falha, rode os testes de novo e resuma o que mudou.
    Planeje as etapas que faltam e comece pela primeira.
    Se a tarefa terminou, responda FIM; se não, dê o próximo comando.
    Explore o repositório e localize onde o erro acontece.
    O último comando falhou. Tente outro caminho e explique o motivo em uma frase.
    Atualize o plano com o que foi observado e siga em frente.
    pode seguir pro próximo item da lista, o anterior já tá pronto
    """#
}
