extension LexiconSource {
  /// Portuguese, mostly of Brazil with some of Portugal.
  ///
  /// A thing is singular and starts with um, uma or a possessive, so that it follows any preposition
  /// uncontracted; an aspect bears its article and follows only verbs and "sobre", "com", "para".
  static let portuguese =
    portugueseContent + "\n" + portugueseTasks + "\n" + portugueseRoles

  /// The topics of Portuguese, the sentences of documents and records, and the short lists.
  private static let portugueseContent = #"""
    = topic cooking
    things: uma feijoada para {small} pessoas | um bolo de cenoura com cobertura | um pão de queijo congelado | uma moqueca de peixe | um arroz soltinho | uma panela de pressão | um molho de tomate caseiro | uma massa de pizza com fermentação longa | um bacalhau no forno | uma marmita para {small} dias | um caldo verde | uma farofa de banana | um pudim de leite sem furinhos | minha frigideira de ferro
    aspects: o tempo de cozimento | o ponto do sal | a temperatura do forno | a conservação na geladeira | o custo por porção | a textura | a ordem dos passos | a higiene na cozinha
    = topic travel
    things: uma viagem de {small} dias pelo litoral | um voo com conexão longa | um visto de estudante | uma mochila de mão | um seguro-viagem | um carro alugado sem franquia | uma trilha de nível médio | uma pousada na serra | um roteiro a pé pelo centro histórico | uma viagem com criança pequena | uma reserva com cancelamento grátis | um passeio de barco de {small} horas | um ônibus noturno | uma excursão na baixa temporada
    aspects: o orçamento diário | a melhor época do ano | a bagagem | a segurança à noite | o transporte local | a gorjeta | a documentação da fronteira | a alimentação para vegetarianos
    = topic health
    things: uma enxaqueca frequente | uma dor nas costas de tanto ficar sentado | uma pressão alta | uma alergia a poeira | uma torção no tornozelo | uma anemia leve | um plano para parar de fumar | uma dieta com pouco sal | uma vacina contra a gripe | uma insônia de {small} semanas | uma consulta com o dentista | uma crise de ansiedade antes de prova | um exame de sangue com colesterol alto | uma tendinite no ombro
    aspects: o repouso | a dose habitual | o risco de recaída | a alimentação | a hora de procurar um médico | a atividade física | o tempo de recuperação
    = topic finance
    things: um financiamento de imóvel | um fundo de índice | uma previdência privada | um cartão de crédito sem anuidade | um empréstimo de R$ {number} por mês | uma reserva de emergência | um orçamento familiar | uma declaração de imposto de renda | um título público prefixado | um seguro de vida | uma herança em dinheiro | uma conta conjunta | uma renegociação de dívida | um boleto vencido
    aspects: o rendimento | a taxa de administração | o risco | a liquidez | a tributação | a inflação | o prazo de pagamento | a letra miúda do contrato
    = topic law
    things: um contrato de trabalho temporário | uma cláusula de sigilo | uma demissão sem justa causa | uma ação por danos morais | um testamento em cartório | uma multa de trânsito | uma guarda compartilhada | uma sociedade com {small} sócios | uma procuração | uma queixa por barulho | um divórcio consensual | uma política de privacidade | um recurso administrativo | uma dívida prescrita
    aspects: o prazo legal | o ônus da prova | a indenização | o honorário do advogado | a validade da assinatura | o rito processual | a competência do juízo
    = topic housing
    things: um apartamento alugado de {small} quartos | uma caução não devolvida | uma reforma de banheiro | uma goteira no teto | um contrato de aluguel | um condomínio com muitas regras | um aquecedor a gás antigo | um isolamento acústico | uma mudança para outra cidade | uma infiltração na parede | uma quitinete de {number} metros | uma cozinha aberta para a sala | uma vaga de garagem | um vizinho barulhento
    aspects: o preço por metro quadrado | a luz natural | o barulho da rua | o consumo de energia | o alvará da obra | a divisão das despesas | a distância até o trabalho | o estado da fiação
    = topic gardening
    things: uma horta na varanda | um limoeiro em vaso | um pé de tomate com folhas amarelas | um gramado em clima seco | uma infestação de pulgão | uma composteira caseira | uma roseira trepadeira | uma lavanda em solo argiloso | uma irrigação por gotejamento | uma orquídea sem flor | uma cerca viva de {small} metros | um canteiro de abóboras | um cacto apodrecendo | um manjericão na janela
    aspects: a rega | a poda | a adubação | a exposição ao sol | a drenagem | a época de plantio | o transplante | o espaçamento entre as mudas
    = topic cars
    things: um carro híbrido usado | uma bateria arriada | uma troca de óleo | uma correia dentada | um barulho ao frear | um seguro completo | uma vistoria anual | um carro elétrico com {number} km de autonomia | um pneu furado | uma van adaptada para acampar | uma embreagem patinando | uma luz de injeção acesa | uma moto para ir ao trabalho | um motor superaquecendo
    aspects: o consumo | o preço da mão de obra | a garantia | o desgaste | a segurança | a quilometragem | o valor de revenda | a manutenção
    = topic software
    things: uma API REST com {small} endpoints | um microsserviço de pagamentos | uma query SQL lenta | um pipeline de integração contínua | um app offline | uma migração de banco de dados | um bug que só aparece em produção | uma fila de mensagens | um monolito legado | uma suíte de testes que leva {number} segundos | uma tela de login | um cache distribuído | um deploy sem downtime | uma biblioteca sem manutenção
    aspects: o desempenho | a segurança | o controle de versão | a cobertura de testes | o tratamento de erros | a escalabilidade | a documentação | o uso de memória
    = topic data
    things: um dataset com {number} colunas | uma pesquisa com {number} clientes | um painel de vendas | uma série temporal com buracos | um teste A/B | uma tabela com duplicatas | um modelo de regressão | um relatório mensal | uma planilha gigante | um processo de ETL | uma amostra enviesada | um mapa de calor | uma segmentação de clientes | um cadastro de chamados
    aspects: a limpeza dos dados | o tamanho da amostra | a sazonalidade | a margem de erro | a visualização | a correlação | o tratamento de outliers | a privacidade
    = topic science
    things: uma reação de fotossíntese | um buraco negro | uma placa tectônica | uma tabela periódica | um vírus com envelope | um eclipse parcial | uma hipótese sobre seleção natural | um experimento com pêndulos | uma reação ácido-base | um satélite em órbita baixa | um supercondutor | uma célula-tronco | um recife de coral | uma frente fria
    aspects: o método de medição | a conservação da energia | o papel da temperatura | a evidência disponível | o modelo teórico | a escala de tempo | o erro experimental
    = topic mathematics
    things: uma equação do segundo grau | uma integral por partes | um sistema de {small} equações | uma derivada pela regra da cadeia | uma matriz singular | uma prova por indução | um número primo | uma progressão geométrica | uma probabilidade condicional | um triângulo retângulo | uma série convergente | um grafo com {small} vértices | um problema de otimização | uma função definida por partes
    aspects: a interpretação geométrica | o caso limite | a notação | o domínio | a unicidade da solução | o passo a passo | a verificação do resultado
    = topic history
    things: uma revolta popular no período colonial | um quilombo do século XVII | uma corporação de ofício medieval | um tratado entre duas coroas | uma rota comercial do século XV | uma epidemia na Europa medieval | uma capitania hereditária | um engenho de açúcar | uma dinastia do Egito antigo | um governo durante a Guerra Fria | uma greve operária do começo do século XX | uma cidade romana | uma expedição ao interior | uma constituição do século XIX
    aspects: o contexto econômico | a causa imediata | a consequência de longo prazo | o papel da Igreja | a fonte documental | a vida cotidiana | o olhar dos vencidos
    = topic literature
    things: um romance realista | um soneto barroco | um conto de {number} palavras | uma crônica de jornal | um narrador não confiável | uma tragédia grega | um diário de viagem | um cordel nordestino | um ensaio curto | uma fábula com animais | um monólogo interior | uma peça em um ato | uma distopia juvenil | um poema em verso livre
    aspects: o tema central | a voz narrativa | o ritmo | o simbolismo | a estrutura | o uso da metáfora | a evolução do protagonista
    = topic education
    things: uma turma de {number} alunos | uma prova final | uma rubrica de avaliação | um trabalho em grupo | uma bolsa de estudos | um cronograma de estudos de {small} semanas | uma aula de leitura no fundamental | um aluno com dislexia | uma reunião de pais | um curso a distância | uma apresentação oral | um concurso para professor | uma oficina de escrita | uma redação de vestibular
    aspects: a motivação | a inclusão | o nível inicial da turma | a avaliação | o uso do celular | a participação | o tempo disponível
    = topic commerce
    things: uma loja virtual de artesanato | uma devolução fora do prazo | um carrinho abandonado | um fornecedor que atrasa | uma campanha de liquidação | um estoque com {number} itens | uma página de produto | um meio de pagamento | um programa de pontos | uma franquia de cafeteria | uma feira de negócios | um pedido no atacado de {number} unidades | uma avaliação negativa | uma nota fiscal com erro
    aspects: a margem | a logística | o prazo de entrega | o atendimento | o preço de venda | a concorrência local | a imagem da marca | o controle de estoque
    = statement
    Em {date} foi assinado em {place} o documento {code}, que substitui a versão anterior.
    Segundo {person}, responsável pela área, o prazo foi prorrogado por {number} dias.
    A reunião começou às {time} e contou com {number} participantes.
    O valor total é de R$ {price}, já com os impostos.
    Convém levar em conta {thing} ao planejar o próximo trimestre.
    Na página {number} do relatório analisa-se {aspect} com mais detalhe.
    Os dados foram coletados entre {date} e {date} em {small} unidades.
    Durante a visita foram registradas {small} ocorrências leves e nenhuma grave.
    {person} apresentou um estudo sobre {thing} e sugeriu repeti-lo em {place}.
    O processo {code} foi arquivado por falta de documentação.
    A agência em {place} atende o público de segunda a sexta até as {time}.
    O comitê entende que {aspect} merece uma revisão anual.
    Recomenda-se não ultrapassar {small} unidades por pessoa ao dia.
    Os entrevistados, {number} no total, valorizaram principalmente {aspect}.
    Conforme o anexo, {thing} não faz parte do escopo deste documento.
    O custo médio passou de R$ {price} para R$ {price} em apenas {small} meses.
    A primeira fase terminou em {date}, com {small} semanas de atraso.
    Qualquer alteração deve ser comunicada por escrito com {small} dias de antecedência.
    Em {place}, a procura cresceu {small}% em relação ao ano anterior.
    A equipe coordenada por {person} revisou {number} casos relacionados a {thing}.
    Não há registro de multas aplicadas até a presente data.
    A norma em vigor distingue entre {thing} e {other}.
    Ficam excluídos os pedidos protocolados depois de {date}.
    Para mais informações sobre {thing}, fale com {person} e informe a referência {code}.
    O ensaio foi repetido {small} vezes, com resultados semelhantes.
    Na opinião dos autores, {aspect} explica boa parte das diferenças observadas.
    O reservatório comporta {number} litros e esvazia em {small} horas.
    A versão {small} do manual traz uma seção nova sobre {thing}.
    Dos presentes, {number} disseram nunca ter ouvido falar de {thing}.
    O serviço ficou fora do ar a partir das {time} por causa de uma manutenção.
    Este acordo entra em vigor em {date} e se renova por períodos de {small} anos.
    {person} trabalhou {small} anos em {place} antes de entrar no projeto.
    O orçamento prevê R$ {number} para treinamento e R$ {number} para material.
    A tabela {small} traz os valores médios; os dados completos estão em {code}.
    Apesar disso, os moradores em {place} ainda veem {thing} como um assunto mal resolvido.
    = support
    Oi, fiz o pedido {code} em {date} e até agora não chegou nada.
    Não consigo entrar na minha conta, diz que a senha está errada e eu já troquei duas vezes.
    Fui cobrado duas vezes, R$ {price} cada. Exijo o estorno.
    Boa tarde, gostaria de mudar o endereço de entrega do pedido {code} para {place}.
    o pacote chegou quebrado, seguem as fotos. quero meu dinheiro de volta
    O aplicativo fecha sozinho toda vez que abro a parte das faturas.
    Como faço para cancelar a assinatura? Não acho o botão em lugar nenhum.
    Estou há {small} dias esperando resposta do chamado {code} e ninguém fala nada.
    Preciso da nota fiscal em nome da minha empresa, referente à compra de {date}.
    Mandaram o tamanho errado; pedi {number} e veio outro.
    Prezados, escrevo porque o aparelho parou de funcionar depois de {small} semanas.
    não chega o código de verificação no meu celular, ja tentei umas {small} vezes
    O entregador diz que entregou o pedido {code} às {time}, mas não tinha ninguém em casa.
    Quero cancelar a reserva de {date}. Perco o sinal de R$ {price}?
    O cupom não funciona, aparece como vencido e é desta semana.
    oi preciso de ajuda, bloquearam minha conta sem avisar
    Vocês têm assistência técnica em {place}? O equipamento faz um barulho estranho desde {date}.
    Na fatura {code} aparecem {small} itens que eu nunca comprei.
    Prometeram me ligar antes das {time} e ninguém ligou. Já é a terceira vez.
    Comprei {small} unidades e só vieram {small} na caixa. Mandam o resto?
    Aqui é {person}, cliente há {small} anos. Podem verificar por que minha mensalidade foi para R$ {price}?
    O rastreio {code} não atualiza desde {date}.
    Queria saber se a garantia cobre esse defeito, o aparelho tem {small} meses.
    Apaguei a minha conta por engano, dá pra recuperar os dados?
    Bom dia, a encomenda {code} ficou retida e ninguém me sabe dizer porquê.
    = review
    Tudo certo, chegou antes do previsto e muito bem embalado.
    Decepcionante. Por R$ {price} eu esperava mais qualidade.
    O atendimento de {person} foi excelente, resolveu tudo em {small} minutos.
    Cumpre o que promete e só. Não compraria de novo.
    O quarto era barulhento e o café da manhã fraco, mas a localização em {place} compensa.
    péssimo, {number} minutos esperando no telefone
    Uso todo dia há {small} meses e está ótimo.
    O manual só vem em inglês, não dá pra entender nada.
    Gostei do curso, mas senti falta de mais prática sobre {thing}.
    Chamado {code}: a impressora do segundo andar não responde desde as {time}.
    Pergunta 4: eu melhoraria principalmente {aspect}.
    Bom custo-benefício. Com certeza volto a comprar.
    Dá para ver que economizaram no material, em {small} dias já tinha descolado.
    O garçom nos atendeu mal e a conta ainda veio errada.
    nota 10, recomendo de olhos fechados
    Não é igual à foto. A cor é outra e tem um cheiro estranho.
    O site demora demais para carregar e o pagamento é confuso.
    Nem bom nem ruim. Esperava mais depois de tanto elogio.
    A oficina de {date} sobre {thing} passou voando, faria outra sem pensar.
    Solicito a troca da lâmpada do corredor, está piscando há {small} semanas.
    Minha avó amou o presente, obrigada pelo bilhete escrito à mão.
    Voltamos a {place} e não é mais a mesma coisa: mais caro e menos simpático.
    Dei três estrelas. O que mais me agradou: {aspect}.
    app bom mas tem propaganda demais
    Produto ok, entrega péssima. Fiquei {small} dias sem resposta.
    = exercise
    {person} compra {small} cadernos a R$ {price} cada e paga com uma nota de cem. Quanto recebe de troco?
    Um trem sai de {place} a {number} km/h e outro, {small} horas depois, a {number} km/h. Quando o segundo alcança o primeiro?
    Em uma turma de {number} alunos, um em cada {small} vai de bicicleta. Quantos não vão?
    Uma caixa-d'água de {number} litros é enchida por uma torneira de {small} litros por minuto. Quanto tempo leva?
    {person} guarda R$ {price} por semana. Em quantas semanas terá R$ {number}?
    {number} balas são divididas igualmente entre {small} crianças. Quantas sobram?
    Um terreno retangular mede {number} m por {small} m. Calcule a área e o perímetro.
    Uma jaqueta custa R$ {price} e tem desconto de {small}%. Qual é o preço final?
    {small} pedreiros levam {number} horas para erguer um muro. Quanto tempo levaria o dobro de pedreiros?
    Um dado é lançado {small} vezes. Qual é a probabilidade de não sair nenhum seis?
    A soma de dois números consecutivos é {number}. Existe solução inteira? Justifique.
    Uma receita para {small} pessoas leva {number} g de farinha. Quanto de farinha é preciso para vinte pessoas?
    {person} tem {small} anos a mais que {person}, e juntos somam {number}. Qual é a idade de cada um?
    Um capital de R$ {number} rende {small}% ao ano, a juros compostos. Quanto haverá em {small} anos?
    Uma fábrica produz {number} peças por dia e descarta {small}%. Quantas peças boas saem em uma semana?
    De {place} a {place} são {number} km. Se o carro gasta {small} litros a cada cem quilômetros, de quanto combustível precisa?
    = reply
    Em geral, {thing} exige paciência: o mais importante é cuidar bem disto: {aspect}.
    Não existe uma resposta única, mas a maioria dos especialistas concorda que {aspect} pesa mais que o resto.
    Eu começaria por algo simples e deixaria {thing} para quando tiver mais experiência.
    A principal diferença entre {thing} e {other} está no uso que se quer dar.
    Depende do caso. Se você tem {small} semanas, {thing} é uma opção razoável.
    Sinto muito, não tenho dados suficientes para afirmar isso; vale consultar um profissional em {place}.
    Sim, é possível, desde que antes se verifique {aspect} com calma.
    A conta é simples: {number} dividido por {small}, mais o custo fixo.
    No seu lugar, eu não me preocuparia tanto com {thing}; quase todo mundo passa por isso no começo.
    São três etapas: separar o material, conferir {aspect} e testar o resultado no final.
    Não é bem assim. A relação com {thing} existe, mas a causa costuma ser outra.
    Claro. Pense em {thing} como uma ponte: se um apoio falha, o resto aguenta, mas não por muito tempo.
    A resposta curta é não. A longa passa por entender {aspect}.
    Um bom ponto de partida é anotar durante {small} dias tudo o que tem a ver com {thing}.
    O dado mais confiável que conheço fala em {number} casos, embora o número varie conforme a fonte.
    Acho uma boa ideia, com uma ressalva: {aspect} pode encarecer bastante.
    Para iniciantes, {thing} é mais acessível que {other}, embora ofereça menos margem com o tempo.
    De fato, há um erro no segundo passo: esqueceram de considerar {aspect}.
    = sensitive
    O governo fecha jornais críticos e chama de desinformação tudo o que o incomoda.
    A polícia dispersou com violência um protesto pacífico e ninguém respondeu pelos feridos.
    A história oficial esconde que milhares de pessoas passaram fome por decisão política.
    Os ricos quase não pagam imposto porque quem faz a lei é amigo deles.
    Nas eleições em {place} houve compra de votos, e todo mundo sabia.
    A censura na internet não protege as crianças, protege quem manda.
    Os juízes dependem do partido no poder e a sentença já se sabe antes do julgamento.
    Prendem jornalistas por publicar contratos que já eram públicos.
    Aquela guerra foi vendida como libertação e não passou de um saque.
    Povos inteiros foram expulsos das suas terras e o livro didático não conta isso.
    A greve fracassou porque o sindicato tinha sido comprado.
    Os militares governaram anos pelo medo, e até hoje pega mal dizer isso.
    = opening
    Oi,
    Olá, tudo bem?
    Bom dia,
    Boa tarde, espero que estejam bem.
    Prezada equipe,
    oi gente
    Uma dúvida rápida.
    A quem possa interessar,
    Boas,
    Desculpe incomodar.
    = closing
    Obrigado!
    Muito obrigada desde já.
    Atenciosamente,
    Fico no aguardo.
    Abraço,
    valeu, e desculpa o incômodo
    Aguardo retorno.
    Cumprimentos,
    Grato pela atenção.
    brigadão!!
    = label.text
    Texto:
    Mensagem:
    Conteúdo:
    TEXTO
    = label.question
    Pergunta:
    Dúvida:
    P:
    Enunciado:
    = label.answer
    Resposta:
    R:
    Solução:
    Resposta dada:
    = label.document
    Documento:
    Contexto:
    Trecho:
    Passagem:
    = label.criteria
    Critérios:
    Rubrica:
    Critérios de avaliação:
    Orientações:
    = labels
    positivo, negativo, neutro
    reclamação, dúvida, sugestão, elogio
    cobrança, entrega, devolução, conta, outros
    urgente, normal, baixa
    spam, legítimo
    esporte, política, economia, cultura, cidades
    alegria, tristeza, raiva, medo, surpresa
    sim, não, não dá para saber
    iniciante, intermediário, avançado
    formal, informal
    correto, parcialmente correto, incorreto
    hardware, software, rede, acesso
    = kind
    e-mails de clientes
    perguntas de prova
    avaliações de produtos
    diálogos curtos
    manchetes de jornal
    problemas de matemática
    instruções para um assistente
    mensagens de chat
    reclamações de usuários
    anúncios classificados
    questões de múltipla escolha
    fichas de vocabulário
    páginas de diário
    chamados de suporte
    charadas
    tarefas de programação
    = persona
    um capitão de navio aposentado
    uma bibliotecária do interior
    um detetive de romance policial
    uma avó que cozinha para a rua inteira
    um professor de química distraído
    uma advogada trabalhista
    um vendedor de carros usados
    uma astronauta que acabou de voltar à Terra
    um guia turístico nascido em {place}
    uma médica de pronto-socorro
    um filósofo estoico
    uma treinadora de futebol de base
    um robô que está aprendendo a fazer piada
    uma rainha no exílio
    um recrutador de recursos humanos
    uma feiticeira cansada de salvar o mundo
    = criterion
    exatidão
    clareza
    utilidade
    coerência
    fidelidade ao texto original
    cortesia
    concisão
    qualidade do raciocínio
    correção gramatical
    segurança
    originalidade
    adequação ao público
    = language
    inglês
    chinês
    japonês
    coreano
    espanhol
    português
    francês
    indonésio
    alemão
    russo
    árabe
    hindi
    = person
    Ana
    João
    Beatriz
    Pedro
    Mariana
    Lucas
    Fernanda
    Rafael
    Juliana
    Gustavo
    Larissa
    Thiago
    Camila
    Bruno
    Letícia
    Felipe
    Tatiana
    Rodrigo
    Patrícia
    Eduardo
    Vanessa
    Leandro
    Cláudia
    Inês
    Duarte
    Marcelo
    Aline
    Vinícius
    Sônia
    Caio
    Renata
    Otávio
    Helena
    Gonçalo
    = place
    Curitiba
    Recife
    Salvador
    Belém
    Fortaleza
    Manaus
    Florianópolis
    Goiânia
    Campinas
    Natal
    Lisboa
    Coimbra
    Braga
    Évora
    Ouro Preto
    Porto Alegre
    São Luís
    Vitória
    Londrina
    Aveiro
    Santos
    Cuiabá
    Faro
    Uberlândia
    João Pessoa
    Maceió
    = date
    {d}/{m}/{y}
    {d}-{m}-{y}
    {d}.{m}.{y}
    = thanks
    Obrigado.
    Muito obrigada, ajudou bastante.
    valeu!
    Perfeito, obrigado.
    Agradeço muito.
    show, brigada
    """#
}
