extension LexiconSource {
  /// What people say around a task in French: about code, form, their own case, and the role.
  static let frenchRoles = #"""
    = ask.code
    Pourquoi ça plante ?
    tu peux corriger le bug stp
    À quoi sert {identifier} ici ?
    Écris les tests unitaires, cas limites compris.
    Quand j'appelle {identifier}, j'obtiens cette erreur. Une idée ?
    Peut-on remanier ce code pour qu'il soit plus facile à tester ?
    Ajoute les annotations de type et un commentaire par fonction.
    Avec {number} lignes ça passe, avec un million ça rame. Comment accélérer ?
    Pourriez-vous relire cette modification ? Y a-t-il quelque chose de bloquant ?
    Renomme {identifier} partout et mets les appels à jour.
    Passe-le en asynchrone sans toucher à l'interface.
    Explique-moi ligne par ligne, je débute dans ce langage.
    Implémente {identifier} pour faire passer le test.
    ça risque pas l'interblocage ce truc ?
    Gère le cas où l'entrée est vide.
    Il y a une fuite de mémoire quelque part, impossible de mettre la main dessus.
    Entoure {identifier} d'une gestion d'erreurs et journalise la cause.
    Depuis ce changement, la compilation échoue. Qu'est-ce qui m'échappe ?
    Transpose-le dans un autre langage en gardant les noms.
    Il me faut une migration réversible.
    On a {small} conditions imbriquées et plus personne ne s'y retrouve. Simplifiez, s'il vous plaît.
    chez moi ça marche, en prod non. pourquoi ??
    = constraint
    Pas plus de {number} mots.
    Présente ta réponse sous forme de puces.
    Pas de jargon, s'il te plaît.
    Explique-le comme à un enfant.
    Donnez au moins un exemple concret.
    Adoptez un ton soutenu.
    Cite les sources sur lesquelles tu t'appuies.
    Termine par une question au lecteur.
    Structurez le texte avec des intertitres.
    Ne parle pas des prix.
    Pars du principe que j'habite à {place}.
    Tiens compte aussi du point suivant : {aspect}.
    Mets le résultat dans un tableau.
    Renvoie uniquement du JSON valide.
    Évite la première personne.
    Limite-toi à {small} paragraphes.
    Le lecteur est du métier, inutile de rappeler les bases.
    sans blabla, droit au but
    La conclusion d'abord, les raisons ensuite.
    Il faut pouvoir le lire en {small} minutes.
    = context
    Je n'y connais absolument rien.
    Je fais ce métier depuis {small} ans.
    Mon budget est de {price} euros par mois.
    Nous sommes une équipe de {small} personnes installée à {place}.
    J'écris cela pour {person}, qui n'est pas du domaine.
    J'habite à {place} et je n'ai pas de voiture.
    C'est un devoir à rendre le {date}.
    J'ai déjà demandé à {person}, sa réponse ne m'a pas convaincue.
    L'an dernier, on a déjà eu des ennuis avec {other}.
    Je dois me décider avant le {date}.
    Je travaille à mi-temps et je prépare un concours le soir.
    La semaine dernière, j'ai écouté une conférence sur {aspect} et je reste sur ma faim.
    Avec {person}, on n'arrive pas à se mettre d'accord.
    J'ai une réunion à {time} et j'aimerais ne pas passer pour une idiote.
    Je ne sais pas si c'est le bon endroit pour poser la question.
    L'argent n'est pas un souci, c'est le temps qui manque.
    tout le monde me dit un truc différent, je suis perdu
    La dernière fois, c'était il y a {small} ans, autant dire une éternité.
    Veuillez m'excuser si la question a déjà été posée.
    Pour situer : on est {small} à la maison et on compte chaque euro.
    = preamble
    Tu es un assistant rigoureux.
    Tu travailles dans une petite entreprise installée à {place} et tu réponds avec gentillesse.
    Vous êtes spécialiste, avec {small} ans de métier.
    Comporte-toi comme une collègue serviable.
    Tu fais partie d'un traitement automatique : respecte le format à la lettre.
    Tu es {persona}.
    Ton rôle consiste à traiter les textes reçus.
    Ta priorité quand tu réponds : {criterion}.
    Tu aides les gens à résoudre leurs petits problèmes de tous les jours.
    Ta réponse sera lue par un programme et non par un humain.
    Vous êtes savant, concis, et vous dites franchement ce que vous ignorez.
    Réponds toujours en français.
    Vous êtes {persona}. Point à soigner avant tout : {criterion}.
    """#
}
