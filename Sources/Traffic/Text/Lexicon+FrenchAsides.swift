extension LexiconSource {
  /// French: what is said beside the matter, and wishes about code.
  static let frenchAsides = #"""
    = ask.code
    Pourquoi ça plante ?
    Peux-tu réorganiser ce code pour qu'il soit plus facile à tester ?
    Que fait {identifier} ici ?
    corrige le bug stp
    Écrivez des tests unitaires, cas limites compris.
    J'obtiens cette erreur quand j'appelle {identifier}, une idée ?
    ajoute les types et des commentaires
    y a-t-il une façon plus rapide
    Relisez cette modification. Y a-t-il un point bloquant ?
    Renomme {identifier} partout où il est appelé.
    Explique-moi ligne par ligne, je débute.
    Sur quelques lignes ça va, sur {number} mille c'est interminable.
    Implémente {identifier} pour que le test passe.
    Ajoutez une gestion des erreurs et journalisez la cause.
    Transposez cela dans un autre langage en gardant les noms.
    Un interblocage est-il possible ici ?
    il faut que ça marche aussi avec une entrée vide
    = constraint
    Pas plus de {number} mots.
    avec des puces
    Explique-le comme à un enfant.
    Donnez au moins un exemple.
    Sur un ton soutenu, s'il vous plaît.
    Terminez par une question au lecteur.
    Structurez avec des intertitres.
    sans parler de prix
    Renvoyez uniquement du JSON valide.
    Présente le résultat sous forme de tableau.
    Pas de jargon.
    Pensez à quelqu'un qui habite à {place}.
    {small} paragraphes au maximum.
    = context
    Je débute complètement.
    Je fais ça depuis {small} ans.
    J'ai un budget de {price} par mois.
    Nous sommes une équipe de {small} personnes à {place}.
    C'est pour {person}, qui n'est pas du métier.
    Je dois me décider avant le {date}.
    j'ai déjà demandé à {person} mais c'était pas clair
    Ma fille a {small} ans.
    J'habite à {place} et je n'ai pas de voiture.
    C'est un devoir à rendre le {date}.
    L'an dernier j'ai dépensé {price} pour rien.
    je n'ai que {number} minutes
    J'ai une réunion à {time} et je voudrais être au point.
    Je ne sais pas si c'est le bon endroit pour poser la question.
    = preamble
    Tu es un assistant attentif.
    Vous travaillez dans une petite entreprise de {place} et répondez avec amabilité.
    Vous avez {small} ans d'expérience dans ce domaine.
    Vous faites partie d'un traitement automatique : respectez le format à la lettre.
    Votre rôle : {persona}.
    En analyste chevronné, vous veillez surtout à ceci : {criterion}.
    Ton travail consiste à traiter les textes qui arrivent.
    La réponse sera lue par un programme.
    Sois concis et dis quand tu ne sais pas.
    = detail
    Numéro de commande : {code}.
    J'ai commandé le {date}.
    Je m'appelle {person}, client depuis longtemps.
    j'ai payé {price} en tout
    L'adresse de livraison se trouve à {place}.
    J'ai déjà écrit à {person} le {date}.
    Référence {code}, merci de répondre avant le {date}.
    j'ai essayé {small} fois
    Vous pouvez me joindre après {time}.
    La facture indique {price}, le site affichait {price}.
    Acheté à {place} il y a {small} semaines.
    = label.task
    Tâche :
    Consigne :
    Demande :
    Instruction :
    """#
}
