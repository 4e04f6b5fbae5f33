extension LexiconSource {
  /// What is asked in French: questions, later turns, tasks, and the wrappers of jobs.
  static let frenchTasks = #"""
    = question
    Que faut-il savoir sur {thing} avant de se lancer ?
    En quoi {aspect} joue un rôle pour {thing} ?
    Quelle différence y a-t-il entre {thing} et {other} ?
    Quelles sont les erreurs classiques avec {thing} ?
    tu peux m'expliquer {thing} comme si j'avais dix ans ?
    jai une question sur {thing}, je fais quoi
    Pourquoi cite-t-on toujours {aspect} dans les discussions sur {thing} ?
    Pourriez-vous me dire si {aspect} est déterminant dans le cas suivant : {thing} ?
    Combien de temps faut-il pour bien comprendre {thing} ?
    comment on calcule {aspect} pour {thing} stp
    Avec un petit budget, que ferais-tu pour {thing} ?
    Quels sont les avantages et les inconvénients ? J'hésite entre {thing} et {other}.
    Est-ce normal si {aspect} pose autant de soucis avec {thing} ?
    quelqu'un sait pourquoi {aspect} change autant entre {thing} et {other} ??
    Quelles questions poser à un spécialiste ? Le sujet : {thing}.
    Existe-t-il une alternative raisonnable à {thing} ?
    Bonjour, comment améliorer {aspect} sans trop me compliquer la vie avec {thing} ?
    Depuis quand connaît-on {thing} et qu'est-ce qui a changé entre-temps ?
    Peut-on comparer {thing} avec {other} ou ça n'a rien à voir ?
    {thing} : par où commencer ?
    À quels signes voit-on que quelque chose cloche avec {thing} ?
    Tu me conseilles un livre ou un cours sur {thing} ?
    Quel lien y a-t-il entre {aspect} et le résultat final pour {thing} ?
    Bonsoir, quels documents dois-je fournir concernant {thing} ?
    question bête : {aspect} change quelque chose si je remplace {thing} par {other} ?
    Quelles idées reçues circulent sur {thing} ?
    j'ai pas compris {aspect}, t'as un exemple avec {thing} ?
    Dans quels cas vaut-il mieux éviter {thing} ?
    Ça vaut le coup de persévérer avec {thing} ou je passe à {other} ?
    {thing}, vous en pensez quoi ? mon beau-frère trouve ça nul
    Qu'est-ce qui a changé pour {thing} depuis le {date} ?
    On m'a parlé d'un truc, {thing}, et je ne sais pas si c'est sérieux. Ton avis ?
    Comment savoir si {aspect} est bien géré pour {thing} ?
    Est-ce que vous auriez une bonne référence sur {thing}, si possible en français ?
    = request
    Rédige un courriel formel adressé à {person} pour demander des renseignements sur {thing}.
    Fais-moi une liste avec {small} points à vérifier pour {thing}.
    Prépare un plan sur {small} jours consacré à {thing}, avec des tâches concrètes chaque jour.
    J'ai besoin d'un déroulé de {small} minutes pour présenter {thing} à l'équipe.
    Aide-moi à écrire un petit message à {person} : le sujet est {thing} et je ne veux pas paraître sec.
    fais un tableau qui compare {thing} et {other} stp
    Élabore le sommaire d'un rapport sur {thing}, avec un chapitre entier pour traiter {aspect}.
    Écris une publication courte sur {thing}, ton chaleureux, sans émojis.
    Je voudrais une check-list à imprimer pour {thing}. Une page maximum.
    Donne-moi {small} idées originales pour travailler {aspect} avec {thing}.
    Merci de préparer un projet de compte rendu pour la réunion du {date}, où l'on a évoqué {thing}.
    il me faut un budget approximatif pour {thing}, à {place}, sans dépasser {number} euros
    Transforme ces notes en courriel pour les clients : {thing}, {aspect}, échéance le {date}.
    Rédige la réponse à {person} : on nous demande des précisions sur {aspect} pour {thing}.
    Conçois un questionnaire de {small} questions sur {thing}.
    Organise ma semaine : entre autres, j'ai {thing} à gérer et je ne veux pas négliger {aspect}.
    Prépare un discours de remerciement de {small} minutes qui mentionne {thing}.
    besoin d'un texte pour le site sur {thing}, {number} mots max
    Compare {thing} et {other}, puis termine par une recommandation nette.
    Un coup de main pour une annonce sur {thing} ? Titre, deux phrases, appel à l'action.
    Rédigez une foire aux questions sur {thing}, avec des réponses en deux lignes.
    Propose un calendrier réaliste pour {thing} et signale où ça risque de coincer.
    = followup
    Plus court, s'il te plaît.
    Et pourquoi ça ?
    Tu as un exemple concret ?
    Et {aspect} dans tout ça ?
    ok mais si à la place on prend {other} ?
    La deuxième partie ne me convient pas. Tu peux la refaire ?
    et ça me coûterait combien tout ça
    Réexplique, mais sans jargon.
    Vous êtes sûr ? J'avais lu exactement le contraire.
    Parfait. Maintenant, mets ça dans un tableau.
    en plus formel stp, c'est pour ma cheffe
    Pourriez-vous développer le point sur {aspect} ?
    Enlève l'introduction et garde seulement les étapes.
    et si j'ai moins de temps, disons {small} heures ?
    Si tu devais couper quelque chose, ce serait quoi ?
    non c'est pas ça que je demandais, je parlais plutôt du point suivant : {aspect}
    Continue.
    Y a-t-il un risque que tu n'as pas mentionné ?
    Merci, c'est clair. Quelle est la prochaine étape ?
    Ajoute {small} exemples, bien différents les uns des autres.
    Et à {place}, ça marche pareil ?
    hmm chez moi ça marche pas, une idée ?
    Remplace le prénom {person} par {person} et renvoie-moi le texte.
    D'où vient ce chiffre ?
    Donne la version pour quelqu'un qui maîtrise déjà {aspect}.
    Maintenant, pareil avec {other}.
    = instruction
    Explique {thing} en un paragraphe accessible à un collégien.
    Énumère {small} conseils pratiques sur {thing}.
    Écris un dialogue où {person} et {person} se disputent à propos du sujet suivant : {thing}.
    Décris tout le processus pour {thing} en {small} étapes numérotées.
    Compare {thing} et {other} selon trois critères, dont celui-ci : {aspect}.
    Rédige une lettre de réclamation en moins de {number} mots qui mentionne {thing}.
    Invente un titre accrocheur et un chapeau pour un article sur {thing}.
    Résume en {small} phrases l'essentiel à connaître sur {thing}.
    Écris un poème en {small} vers inspiré par {thing}.
    Élabore un guide rapide pour débutants sur {thing}, avec un avertissement à la fin.
    Propose {small} questions d'examen sur {thing}, avec le corrigé.
    Explique pourquoi {aspect} compte autant pour {thing} et donne un contre-exemple.
    Dresse une liste du matériel puis une liste des étapes pour {thing} ; pas plus de {number} mots.
    On te présente {person}, qui ne connaît rien à {thing}. Écris-lui un message vocal retranscrit pour tout éclaircir.
    Présente en deux colonnes le pour et le contre sur {thing}.
    Invente une courte histoire qui se passe à {place} et dans laquelle {thing} tient une place importante.
    Définis {small} termes liés à {thing} et emploie chacun dans une phrase.
    Conçois un exercice pratique sur {thing} pour travailler {aspect} en groupe.
    Corrige cette idée reçue : « pour {thing}, {aspect} n'a aucune importance ».
    Classe par difficulté {small} tâches liées à {thing} et justifie cet ordre.
    Rédige un script de podcast sur {thing}, avec accueil, développement et conclusion.
    Donne {small} arguments pour et {small} arguments contre un financement public pour {thing}.
    Prépare une note de synthèse sur {thing} à l'intention d'une directrice pressée.
    Trace une frise chronologique avec {small} moments clés autour du sujet suivant : {thing}.
    Écris un mode d'emploi pour {thing} à la manière d'une recette.
    Réponds en une seule phrase : à quoi sert-il de comprendre {thing} ?
    Estime le coût total pour {thing} si chaque élément vaut {price} euros et qu'il en faut {small}.
    Reformule cette question de trois façons : quel est l'effet de ce facteur ({aspect}) sur {thing} ?
    Rédige une note d'affichage sur {thing}, datée du {date}.
    Relève {small} défauts fréquents pour {thing} et la manière de les éviter, sans employer le mot « toujours ».
    Écris un courriel dans lequel {person} donne poliment son avis à {person} sur {thing}.
    Explique {thing} au moyen d'une analogie avec le football.
    Propose un programme pour apprendre {thing} à raison de {small} heures par semaine.
    = ask.document
    Réponds à la question en te fondant uniquement sur le texte.
    À partir du document ci-dessous, répondez à la question posée à la fin.
    Lis l'extrait et réponds. Si la réponse n'y figure pas, dis-le.
    Utilisez exclusivement le passage fourni et citez la phrase sur laquelle vous vous appuyez.
    d'après ce texte tu répondrais quoi ?
    D'après l'extrait collé ici, réponds en une ou deux phrases.
    Cherche la réponse dans le document sans rien ajouter de tes connaissances.
    Vous êtes l'assistant interne de l'entreprise. Répondez selon le contexte joint.
    Voici le contexte, ma question suit ; reste sur ce qui est écrit.
    Si le document ne permet pas de répondre, écris « sans réponse ».
    = ask.classify
    Classe le texte dans une de ces catégories : {labels}.
    Indiquez la catégorie du message. Choix possibles : {labels}.
    Attribuez au texte une seule étiquette de la liste suivante ({labels}).
    Laquelle de ces étiquettes convient : {labels} ? Réponds par l'étiquette seule.
    Catégories possibles : {labels}. Renvoie seulement la plus adaptée.
    Lis le commentaire et choisis parmi : {labels}.
    tu me classes ça en {labels}, sans explication
    Tu es un classifieur. Sorties autorisées : {labels}.
    Détermine si ce qui suit relève de l'une des classes {labels}. Un seul mot.
    = ask.extract
    Extrais du texte les noms, les dates et les montants, et renvoie-les en JSON.
    Relève toutes les coordonnées présentes, une par ligne.
    Renvoyez un objet JSON avec les champs personne, lieu, date et montant. Valeur absente : null.
    Identifie les produits cités et la quantité commandée pour chacun.
    Dresse la liste des tâches en attente et de leurs responsables.
    Extrais la référence, la date et le motif de la réclamation.
    sors-moi les chiffres du texte au format clé : valeur
    Remplis la fiche avec les données du document et laisse vide ce qui manque.
    Repère toutes les dates et convertis-les au format AAAA-MM-JJ.
    = ask.summarise
    Résume le texte suivant en trois phrases.
    Fais-moi un résumé rapide, je n'ai pas le temps de tout lire.
    Résumez le document en {number} mots au maximum.
    Quelles sont les idées principales ? Donne-les en {small} points.
    Rédige un résumé neutre, sans opinion, du texte ci-dessous.
    Ça dit quoi, en deux lignes ?
    Synthétise l'essentiel pour quelqu'un qui n'était pas à la réunion.
    Rédigez une note de synthèse avec conclusions et prochaines étapes.
    tl;dr svp, en français
    Résume la conversation et signale ce qui reste en suspens.
    Condense le texte en un seul paragraphe en gardant les chiffres.
    = ask.translate
    Traduis le texte suivant en {language}.
    Traduisez en {language} en conservant un ton formel.
    tu peux me mettre ça en {language} ?
    Comment dirait-on ceci en {language} ?
    Traduis en {language} sans toucher aux noms propres ni aux codes.
    Il me faut la version en {language} de ce paragraphe, quelque chose qui sonne naturel.
    Localise ce texte en {language} pour un site marchand ; garde les variables telles quelles.
    Traduction en {language}, sans notes ni commentaires.
    Vous êtes traducteur assermenté. Rendez le texte fidèlement en {language}.
    = ask.label
    Étiquette le sentiment du texte : positif, négatif ou neutre.
    Mets 1 devant chaque phrase qui contient une plainte, 0 sinon.
    Note la toxicité du commentaire sur une échelle de 0 à 4.
    Indiquez l'intention de l'utilisateur en un seul mot.
    En suivant le guide d'annotation, attribue une étiquette et explique ton choix en une ligne.
    Pose la bonne étiquette selon ces options : {labels}.
    Le message contient-il des données personnelles ? Répondez par oui ou par non.
    Précise la langue, le sujet et le ton de l'extrait.
    c'est du spam ? true ou false, rien d'autre
    = ask.judge
    Évalue la réponse de 1 à 10 selon ce critère : {criterion}.
    Agis en évaluateur impartial et note la réponse. Justifie brièvement.
    Notez la réponse de 0 à 5 sur ce seul plan : {criterion}. Renvoyez uniquement le chiffre.
    Lis la question et la réponse, puis dis si la réponse est juste.
    Applique le barème et donne une note à chaque rubrique.
    Tu mettrais combien à cette réponse ? Regarde surtout ceci : {criterion}.
    Confrontez la réponse à la solution de référence et tranchez : correcte, partielle ou fausse.
    Corrige en professeur exigeant : une note finale et deux remarques.
    Juge la qualité de la réponse. Critères : {criterion}, {criterion}.
    Renvoie un JSON avec « note » (1-5) et « motif » pour la réponse ci-dessous.
    Note ce que l'assistant a répondu ; sois sévère avec les erreurs de fond.
    = ask.compare
    Compare les deux réponses et dis laquelle est la meilleure, A ou B.
    Voici une question et deux réponses. Choisis la plus utile et explique pourquoi.
    Laquelle l'emporte sur ce critère : {criterion} ? En cas d'égalité, écrivez « égalité ».
    Tu garderais la 1 ou la 2 ? Réponds juste par le numéro.
    Évaluez les deux sans tenir compte de l'ordre ni de la longueur, puis rendez un verdict.
    Désigne la réponse préférée et son principal défaut.
    Note A et B séparément de 1 à 10 et déclare la gagnante.
    En tant que juge, compare les deux versions. Critère retenu : {criterion}.
    laquelle est mieux écrite, la première ou la deuxième ?
    = ask.generate
    Génère {small} {kind} sur {thing}.
    Écris {small} {kind} sur {thing}, chaque fois sous un angle différent.
    Crée {small} {kind} réalistes sur {thing} pour notre jeu de test.
    Il me faut {small} {kind} à titre d'exemple ; thème : {thing}. Une ligne par exemple.
    Inventez {small} {kind} en français sur {thing}, en variant les registres.
    Propose {small} {kind} à partir du thème suivant : {thing}. Évite de répéter le même début.
    donne {small} {kind} sur {thing} au format JSON
    En suivant les exemples ci-dessus, rédige encore {small} {kind} sur {thing}.
    Produis {small} {kind} de difficulté croissante sur {thing}.
    Rédige {small} {kind} qui évoquent {aspect} pour {thing}.
    Imagine {small} {kind} sur {thing} qu'une personne installée à {place} pourrait écrire.
    Rédige {small} {kind} avec des fautes de frappe comme dans un chat ; thème : {thing}.
    Renvoie une liste numérotée contenant {small} {kind} sur {thing}, sans commentaire.
    Complète la collection avec {small} {kind} qui couvrent des cas rares pour {thing}.
    Je veux {small} {kind} sur {thing} pour former les nouveaux du service client.
    Fais {small} {kind} pour un jeu de société sur {thing}.
    = ask.evolve
    Réécris cette consigne pour la rendre plus difficile sans trop l'allonger.
    Ajoute une contrainte à la tâche ci-dessous et renvoie seulement la nouvelle tâche.
    Transforme la consigne en une autre sur le même thème qui demande plusieurs étapes.
    Fais une variante plus concrète de l'énoncé, avec des données et un contexte réel.
    Convertissez la question en étude de cas qui oblige à justifier la réponse.
    Crée une consigne inédite inspirée de celle-ci, mais dans un domaine peu courant.
    corse un peu cet énoncé, les élèves le finissent trop vite
    Reformule la demande de sorte qu'il faille comparer au moins deux solutions.
    Approfondis la question sans en changer l'intention.
    Donne une version plus facile et une version plus exigeante de cette tâche.
    Remplace le général par du précis dans la consigne qui suit.
    = ask.reason
    Résous le problème étape par étape et montre tout le raisonnement.
    Réfléchis à voix haute avant de donner la réponse finale.
    Expliquez chaque étape du calcul et terminez par « Réponse : ».
    Raisonne en détail, vérifie le résultat, puis réponds.
    Écris d'abord ton raisonnement complet et, à la fin, la solution en une ligne.
    Développe la solution en précisant la règle utilisée à chaque étape.
    montre comment tu arrives au résultat, pas juste le chiffre
    Analyse le problème, pose les équations et résous-les sans rien sauter.
    Justifie chaque décision et signale les pièges possibles.
    Résous-le de deux manières différentes et vérifie que les résultats concordent.
    Découpe le problème en parties, traite chacune, puis assemble les résultats.
    Allons-y doucement : que sait-on, que cherche-t-on, comment y arriver ?
    Explicite tes hypothèses et le fil de ta pensée.
    = ask.short
    Réponds uniquement par le résultat.
    Donne seulement la bonne lettre.
    Sans explication : la réponse, c'est tout.
    Répondez en un seul mot.
    juste le chiffre stp
    Réponds par oui ou par non.
    Écris seulement la solution finale, avec l'unité.
    Une ligne au maximum.
    Réponse brève, sans justification.
    explique rien, donne le résultat
    Renvoie uniquement l'option choisie, sans ponctuation.
    = ask.rewrite
    Réécris le texte dans un registre plus soutenu.
    Améliore la rédaction sans changer le sens.
    Passe-le en langage simple, facile à lire.
    Corrigez l'orthographe et la ponctuation du texte suivant.
    tu peux tourner ça de façon moins agressive ?
    Paraphrase le paragraphe sans reprendre une seule phrase à l'identique.
    Réduis le texte de moitié en gardant les données.
    rends ça plus joli, c'est pour un faire-part
    Adapte le message à des lecteurs qui vivent à {place}.
    Réécris la réponse comme si elle venait d'une personne très expérimentée.
    Mets le texte à la première personne et au passé.
    Supprime les tics de langage et remets les idées dans l'ordre.
    Reformulez ce courriel avec courtoisie, en vouvoyant le destinataire.
    Va plus droit au but : phrases courtes, voix active.
    = ask.soften
    Réécris l'affirmation de façon qu'elle soit acceptable au regard des règles locales.
    Adoucis le texte pour qu'il puisse paraître sans problème dans un média officiel.
    Reformule la réponse sur un ton neutre, sans critique directe des autorités.
    Adaptez le contenu aux règles de la plateforme en évitant les termes délicats.
    Dis la même chose avec des mots plus prudents.
    Présente le sujet de manière équilibrée et omets ce qui pourrait choquer.
    Modifie la réponse pour qu'elle respecte la politique de contenu du pays.
    baisse d'un ton, je ne veux pas d'ennuis avec la rédaction
    Convertissez la phrase en une version diplomatique qui ne désigne aucun coupable.
    Rédige une version sûre qui évite la partie polémique tout en restant utile.
    Ne garde que ce qui pourrait être lu en public sans gêner personne.
    = ask.roleplay
    Tu es {persona}. Reste toujours dans ton rôle.
    Comporte-toi comme {persona} et réponds à mes questions.
    Imagine : tu es {persona}. Discutons un peu.
    On joue : toi, tu es {persona}, et moi, je viens d'arriver à {place}.
    À partir de maintenant, parle comme {persona}, sans sortir du personnage.
    Incarne {persona} dans une conversation avec {person}.
    fais comme si tu étais {persona} et raconte-moi ta journée
    Je veux m'entraîner à un entretien : vous serez {persona}.
    Réponds à cette lettre comme le ferait {persona}.
    t'es {persona}, donne-moi un conseil
    Écris la scène suivante vue par {persona}.
    Mets-toi à la place du personnage suivant : {persona}. Que penses-tu du sujet « {thing} » ?
    Dans cet exercice de théâtre, vous jouez {persona}. À vous de commencer.
    = ask.tool
    Utilise les fonctions disponibles pour répondre à la demande.
    Appelle l'outil adapté avec les bons paramètres.
    Décide quelle fonction il faut et renvoie l'appel en JSON.
    Si des données externes sont nécessaires, sers-toi des outils avant de répondre.
    Consultez l'état de la commande {code} via l'API et informez le client.
    Choisis parmi les outils décrits ; si aucun ne convient, demande une précision.
    Cherche une disponibilité le {date} à {time} et fais la réservation.
    N'invente pas d'arguments : s'il en manque un, pose d'abord la question.
    regarde dans l'agenda si je suis libre le {date} et cale un rdv avec {person}
    = ask.agent
    Indique la prochaine étape et l'action que tu vas exécuter.
    Poursuis la tâche à partir du dernier résultat.
    Relis la sortie précédente, décide quoi faire et exécute une seule action.
    L'objectif n'est pas encore atteint. Que fais-tu maintenant ?
    Corrige l'erreur, relance les tests et résume ce que tu as changé.
    Planifie les étapes restantes et commence par la première.
    Si la tâche est terminée, réponds FIN ; sinon, donne la commande suivante.
    Explore le dépôt et trouve où se produit l'erreur.
    La dernière commande a échoué. Essaie une autre voie et explique en une phrase pourquoi.
    Mets le plan à jour selon tes observations et continue.
    passe au point suivant de la liste, le précédent est fait
    """#
}
