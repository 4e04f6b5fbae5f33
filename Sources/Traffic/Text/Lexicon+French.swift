extension LexiconSource {
  /// French, tu and vous side by side, with accents and, in chat, without.
  ///
  /// A thing or an aspect is singular and bears its article, so neither may follow "de" or "que", and
  /// an aspect, which may start with "le", never follows "à" either.
  static let french =
    frenchContent + "\n" + frenchTasks + "\n" + frenchRoles

  /// The topics of French, the sentences of documents and records, and the short lists.
  private static let frenchContent = #"""
    = topic cooking
    things: un gratin dauphinois pour {small} personnes | une pâte brisée maison | un pot-au-feu | une cocotte en fonte | une mousse au chocolat sans crème | un bouillon de légumes | la cuisson vapeur | une tarte aux poireaux | un levain qui ne monte plus | une quiche sans pâte | un repas de fête pour {small} convives | une omelette baveuse | une blanquette de veau | une confiture de figues
    aspects: le temps de cuisson | l'assaisonnement | la température du four | la conservation au frais | le coût par portion | la texture | l'ordre des étapes | l'hygiène
    = topic travel
    things: un week-end à vélo le long de la côte | un voyage de {small} jours en train de nuit | un visa étudiant | une valise cabine | un vol avec une longue escale | une assurance annulation | une location de voiture | une randonnée de refuge en refuge | un séjour avec un bébé | une chambre chez l'habitant | un itinéraire à pied dans la vieille ville | une traversée en ferry | un camping en bord de mer | la haute saison à la montagne
    aspects: le budget par jour | la meilleure saison | le poids des bagages | la sécurité le soir | le réseau de bus | l'annulation | la barrière de la langue | le choix du logement
    = topic health
    things: une migraine à répétition | un mal de dos au bureau | une tension trop élevée | une allergie au pollen | une entorse de la cheville | une carence en fer | un sevrage tabagique | un régime pauvre en sel | la vaccination contre la grippe | une insomnie qui dure depuis {small} semaines | un détartrage | la peur avant un examen | une prise de sang avec trop de cholestérol | un torticolis
    aspects: le repos | la dose habituelle | le risque de rechute | l'alimentation | l'avis du médecin | l'activité physique | la durée de guérison
    = topic finance
    things: un crédit immobilier à taux fixe | un livret d'épargne | une assurance vie | une carte bancaire sans frais | un prêt à {number} euros par mois | un plan d'épargne en actions | un budget de famille | la déclaration de revenus | une obligation d'État | une succession | un compte joint | un rachat de crédits | une épargne de précaution de {small} mois | une facture en devises
    aspects: le rendement | l'inflation | le risque | la liquidité | la fiscalité | le taux d'intérêt | la durée du placement | le montant des frais
    = topic law
    things: un contrat à durée déterminée | une clause de non-concurrence | un licenciement économique | une plainte pour tapage | un testament olographe | une contravention contestée | la garde alternée | une société à {small} associés | une procuration | un divorce par consentement mutuel | la protection des données dans une petite entreprise | un recours gracieux | une dette prescrite | un vice caché
    aspects: le délai légal | la charge de la preuve | l'indemnité | le coût de la procédure | la validité de la signature | le tribunal compétent | l'obligation d'information
    = topic housing
    things: un appartement de {small} pièces | un dépôt de garantie non rendu | une salle de bains à rénover | une fuite au plafond | un bail meublé | une copropriété endettée | une chaudière à gaz | l'isolation des combles | un déménagement longue distance | un mur humide | un studio de {number} mètres carrés | une cuisine ouverte | une place de parking | un voisin bruyant
    aspects: le prix au mètre carré | la luminosité | le bruit de la rue | la consommation d'énergie | l'autorisation de travaux | la répartition des charges | la distance au travail | l'état des lieux
    = topic gardening
    things: un potager sur balcon | un citronnier en pot | un pied de tomate aux feuilles jaunes | une pelouse en climat sec | une invasion de pucerons | un composteur | un rosier grimpant | la lavande en sol argileux | un arrosage goutte à goutte | une orchidée qui ne fleurit plus | une haie de {small} mètres | un semis de courges | un cactus qui pourrit | un basilic en pot
    aspects: l'arrosage | la taille | l'engrais | l'exposition | le drainage | la période de semis | le rempotage | l'espacement
    = topic cars
    things: une hybride d'occasion | une batterie à plat | une vidange | une courroie de distribution | un bruit au freinage | une assurance tous risques | la révision annuelle | une voiture électrique à {number} km d'autonomie | un pneu crevé | un fourgon aménagé | un embrayage qui patine | un voyant moteur allumé | un scooter pour aller au travail | un moteur qui chauffe
    aspects: la consommation | le prix de la main-d'œuvre | la garantie | l'usure | la sécurité | le kilométrage | la cote à la revente | l'entretien
    = topic software
    things: une API REST à {small} routes | un microservice de paiement | une requête SQL trop lente | une chaîne d'intégration continue | une appli mobile hors ligne | une migration de base de données | un bug qui n'arrive qu'en prod | une file de messages | un monolithe vieillissant | une suite de tests qui dure {number} secondes | une page de connexion | un cache distribué | un déploiement sans coupure | une bibliothèque abandonnée
    aspects: la performance | la sécurité | la gestion de versions | la couverture de tests | la gestion des erreurs | la montée en charge | la documentation | l'empreinte mémoire
    = topic data
    things: un jeu de données à {number} colonnes | un sondage auprès de {number} clients | un tableau de bord commercial | une série temporelle à trous | un test A/B | une table pleine de doublons | un modèle de régression | un rapport mensuel | une feuille de calcul énorme | un flux ETL | un échantillon biaisé | une carte de chaleur | une segmentation de clientèle | un export CSV mal encodé
    aspects: le nettoyage des données | la taille de l'échantillon | la saisonnalité | la marge d'erreur | la visualisation | la corrélation | le traitement des valeurs aberrantes | la confidentialité
    = topic science
    things: la photosynthèse | un trou noir | la tectonique des plaques | la classification périodique | un virus enveloppé | une éclipse partielle | la sélection naturelle | une expérience avec un pendule | une réaction acido-basique | un satellite en orbite basse | un supraconducteur | une cellule souche | un récif corallien | la couche d'ozone
    aspects: la méthode de mesure | la conservation de l'énergie | le rôle de la température | l'état des preuves | le modèle théorique | l'échelle de temps | l'erreur expérimentale
    = topic mathematics
    things: une équation du second degré | une intégration par parties | un système de {small} équations | la dérivation d'une fonction composée | une matrice non inversible | une démonstration par récurrence | un nombre premier | une suite géométrique | une probabilité conditionnelle | un triangle rectangle | une série convergente | un graphe à {small} sommets | un problème d'optimisation | une fonction définie par morceaux
    aspects: l'interprétation géométrique | le cas limite | la notation | le domaine de définition | l'unicité de la solution | la rédaction pas à pas | la vérification du résultat
    = topic history
    things: la Révolution française | la chute de Constantinople | une corporation médiévale | la prise de la Bastille | une route commerciale du XVe siècle | la peste noire | un traité de paix du XVIIe siècle | la révolution industrielle | une dynastie égyptienne | la guerre froide | un empire colonial | l'invention de l'imprimerie | une cité antique | la vie dans une seigneurie
    aspects: le contexte économique | la cause immédiate | la conséquence à long terme | le rôle de l'Église | la source documentaire | la vie quotidienne | le point de vue des vaincus
    = topic literature
    things: un roman d'apprentissage | un sonnet de la Renaissance | une nouvelle de {number} mots | la poésie symboliste | un narrateur peu fiable | une tragédie classique | un récit de voyage | une comédie en un acte | un essai bref | une fable avec des animaux | un monologue intérieur | un roman épistolaire | une dystopie pour adolescents | un poème en vers libres
    aspects: le thème principal | la voix du narrateur | le rythme | la symbolique | la structure | l'usage de la métaphore | l'évolution du héros
    = topic education
    things: une classe de {number} élèves | un examen de fin d'année | une grille d'évaluation | un travail de groupe | une bourse d'études | un planning de révision sur {small} semaines | la lecture au CP | un élève dyslexique | une réunion avec la famille | un cours en ligne | un exposé oral | un concours de l'enseignement | un atelier d'écriture | une séquence de sciences
    aspects: la motivation | l'inclusion | le niveau de départ | l'évaluation | la place du numérique | la participation | le temps disponible
    = topic commerce
    things: une boutique en ligne d'artisanat | un retour hors délai | un panier abandonné | un fournisseur en retard | une opération de soldes | un entrepôt de {number} références | une fiche produit | une solution de paiement | un programme de fidélité | une franchise de salons de thé | un salon professionnel | une commande de gros de {number} unités | un avis négatif | une facture erronée
    aspects: la marge | la logistique | le délai de livraison | la relation client | le prix de vente | la concurrence locale | l'image de marque | la gestion des stocks
    = statement
    Le {date}, les deux parties ont signé à {place} le document {code}, qui remplace la version précédente.
    Selon {person}, responsable du service, le délai est prolongé de {number} jours.
    La réunion a commencé à {time} en présence de {number} personnes.
    Le montant total s'élève à {price} euros, taxes comprises.
    Il convient d'intégrer {thing} dans la planification du trimestre.
    La page {number} du rapport analyse {aspect} plus en détail.
    Les données ont été recueillies entre le {date} et le {date} sur {small} sites.
    La visite a révélé {small} anomalies mineures et aucune anomalie grave.
    Dans son exposé, {person} a présenté une étude sur {thing} et proposé une suite à {place}.
    Le dossier {code} a été classé faute de pièces justificatives.
    Le guichet ouvert à {place} accueille le public du lundi au vendredi jusqu'à {time}.
    Pour le comité, {aspect} mérite un examen annuel.
    Il est recommandé de ne pas dépasser {small} unités par personne et par jour.
    Les personnes interrogées, {number} au total, citent surtout {aspect}.
    Comme l'indique l'annexe, {thing} n'entre pas dans le champ du présent document.
    Le coût moyen est passé de {price} à {price} euros en seulement {small} mois.
    La première phase s'est achevée le {date}, avec {small} semaines de retard.
    Toute modification doit être signalée par écrit {small} jours à l'avance.
    À {place}, la demande a augmenté de {small} % par rapport à l'année précédente.
    L'équipe a examiné {number} dossiers portant sur {thing}.
    À ce jour, aucune pénalité n'a été appliquée.
    Le règlement en vigueur distingue {thing} et {other}.
    Les demandes déposées après le {date} ne seront pas examinées.
    Pour en savoir plus sur {thing}, contactez {person} en rappelant la référence {code}.
    L'essai a été répété {small} fois avec des résultats comparables.
    D'après les auteurs, {aspect} explique une bonne partie des écarts observés.
    La cuve contient {number} litres et se vide en {small} heures.
    La version {small} du manuel comporte une nouvelle section sur {thing}.
    Parmi les participants, {number} n'avaient jamais rien lu sur {thing}.
    Le service a été interrompu à partir de {time} pour maintenance.
    Le présent accord prend effet le {date} et se renouvelle par périodes de {small} ans.
    Avant de rejoindre le projet, {person} a travaillé {small} ans à {place}.
    Le budget réserve {number} euros à la formation et {number} au matériel.
    Le tableau {small} donne les valeurs moyennes ; les données complètes figurent dans {code}.
    Pour les habitants, à {place} comme ailleurs, {thing} reste un sujet sensible.
    = support
    Bonjour, j'ai passé la commande {code} le {date} et je n'ai toujours rien reçu.
    Impossible de me connecter : le mot de passe serait faux alors que je l'ai déjà changé deux fois.
    J'ai été débité deux fois, {price} euros à chaque fois. J'exige un remboursement.
    Bonsoir, je voudrais changer l'adresse de livraison pour la commande {code}, ce sera à {place}.
    le colis est arrivé cassé, photos en pièce jointe. je veux être remboursé
    L'application plante dès que j'ouvre la rubrique factures.
    Comment résilier mon abonnement ? Je ne trouve le bouton nulle part.
    Cela fait {small} jours que j'attends une réponse au ticket {code}, silence radio.
    Il me faudrait une facture au nom de ma société pour l'achat du {date}.
    Vous m'avez envoyé la mauvaise taille : j'avais commandé du {number}.
    Madame, Monsieur, l'appareil est tombé en panne au bout de {small} semaines.
    je recois pas le code de verification sur mon portable, j'ai essayé {small} fois
    Le livreur prétend avoir remis le colis {code} à {time}, mais il n'y avait personne chez moi.
    Je souhaite annuler la réservation du {date}. Est-ce que je perds l'acompte de {price} euros ?
    Le code promo ne marche pas, il serait expiré alors qu'il date de cette semaine.
    bonjour j'ai besoin d'aide mon compte est bloqué sans aucune explication
    Avez-vous un réparateur à {place} ? L'appareil fait un drôle de bruit depuis le {date}.
    Sur la facture {code} figurent {small} articles que je n'ai jamais achetés.
    On devait me rappeler avant {time}, personne n'a appelé. C'est la troisième fois.
    J'ai acheté {small} pièces et il n'y en avait que {small} dans le carton. Vous envoyez le reste ?
    Cliente depuis {small} ans, je ne comprends pas pourquoi ma mensualité passe à {price} euros.
    Le suivi du colis {code} n'a pas bougé depuis le {date}.
    La garantie couvre-t-elle ce défaut ? L'appareil a {small} mois.
    J'ai supprimé mon compte par erreur, peut-on récupérer les données ?
    = review
    Très bien, livré plus tôt que prévu et soigneusement emballé.
    Déçue. À {price} euros, je m'attendais à mieux.
    Accueil parfait de la part de l'équipe, problème réglé en {small} minutes.
    Ça fait le travail, sans plus. Je ne le rachèterais pas.
    Chambre bruyante et petit-déjeuner moyen, mais l'emplacement à {place} compense.
    nul, {number} minutes d'attente au téléphone
    Je m'en sers tous les jours depuis {small} mois, rien à redire.
    La notice est seulement en anglais, on n'y comprend rien.
    Formation intéressante, même si j'aurais voulu plus de pratique sur {thing}.
    Ticket {code} : l'imprimante du deuxième étage ne répond plus depuis {time}.
    Question 4 : il faudrait surtout revoir {aspect}.
    Bon rapport qualité-prix. J'en reprendrai.
    On sent les économies sur les matériaux, tout s'est décollé en {small} jours.
    Serveur désagréable et, pour couronner le tout, une erreur dans l'addition.
    10/10 je recommande les yeux fermés
    Pas du tout comme sur la photo. Autre couleur et drôle d'odeur.
    Le site rame et le paiement n'est pas clair.
    Ni bien ni mal. J'attendais davantage après tous ces avis positifs.
    L'atelier du {date} sur {thing} est passé trop vite, à refaire.
    Merci de remplacer l'ampoule du couloir, elle clignote depuis {small} semaines.
    Ma grand-mère est ravie du cadeau, merci pour le petit mot à la main.
    Nous sommes retournés à {place} et ce n'est plus pareil : plus cher, moins aimable.
    Trois étoiles. Le point fort, c'est {aspect}.
    appli sympa mais beaucoup trop de pub
    Service correct, rien d'exceptionnel, {person} a été de bon conseil.
    = exercise
    {person} achète {small} cahiers à {price} euros pièce et paie avec un billet de cent. Combien lui rend-on ?
    Un train quitte {place} à {number} km/h, un autre part {small} heures plus tard à {number} km/h. Quand le rattrape-t-il ?
    Dans une classe de {number} élèves, un sur {small} vient à vélo. Combien ne viennent pas à vélo ?
    Une citerne de {number} litres se remplit à raison de {small} litres par minute. Combien de temps faut-il ?
    Chaque semaine, {person} met {price} euros de côté. Au bout de combien de semaines atteint-on {number} euros ?
    On partage {number} bonbons équitablement entre {small} enfants. Combien en reste-t-il ?
    Un terrain rectangulaire mesure {number} m sur {small} m. Calculez son aire et son périmètre.
    Une veste coûte {price} euros et bénéficie d'une remise de {small} %. Quel est le prix final ?
    Il faut {number} heures à {small} maçons pour monter un mur. Et avec deux fois plus de maçons ?
    On lance un dé {small} fois. Quelle est la probabilité de n'obtenir aucun six ?
    La somme de deux entiers consécutifs vaut {number}. Existe-t-il une solution ? Justifiez.
    Une recette pour {small} personnes demande {number} g de farine. Quelle quantité pour vingt personnes ?
    {person} a {small} ans de plus que sa sœur ; ensemble, ils totalisent {number} ans. Quel est l'âge de chacun ?
    Un capital de {number} euros est placé à {small} % par an, intérêts composés. Combien vaut-il après {small} ans ?
    Une usine produit {number} pièces par jour et en rejette {small} %. Combien de pièces valables en une semaine ?
    Entre {place} et {place}, il y a {number} km. La voiture consomme {small} litres aux cent. Combien de carburant faut-il ?
    = reply
    En général, {thing} demande de la patience : le plus important, c'est {aspect}.
    Il n'y a pas de réponse unique, mais pour la plupart des spécialistes, {aspect} pèse plus lourd que le reste.
    Je vous conseille de commencer simplement et de garder {thing} pour plus tard.
    La principale différence entre {thing} et {other} tient à l'usage que l'on en fait.
    Cela dépend. Si vous disposez de {small} semaines, {thing} reste une option raisonnable.
    Désolé, je manque d'éléments pour l'affirmer ; mieux vaut consulter un professionnel à {place}.
    Oui, c'est possible, à condition de vérifier {aspect} au préalable.
    Le calcul est simple : {number} divisé par {small}, auquel on ajoute le coût fixe.
    À ta place, je ne m'inquiéterais pas trop pour {thing} ; presque tout le monde passe par là au début.
    Trois étapes : préparer le matériel, contrôler {aspect}, puis vérifier le résultat.
    Ce n'est pas tout à fait exact. Le lien avec {thing} existe, mais la cause est souvent ailleurs.
    Bien sûr. Voyez {thing} comme un pont : si un appui cède, le reste tient, mais pas longtemps.
    La réponse courte est non. La longue oblige à examiner {aspect}.
    Un bon point de départ : noter pendant {small} jours tout ce qui touche à {thing}.
    La donnée la plus fiable à ma connaissance fait état de {number} cas, mais le chiffre varie selon les sources.
    C'est une bonne idée, avec une réserve : {aspect} peut alourdir la facture.
    Pour débuter, {thing} est plus abordable, même si {other} offre davantage de marge à la longue.
    En effet, il y a une erreur à la deuxième étape : on a oublié {aspect}.
    = sensitive
    Le gouvernement ferme les médias critiques et appelle désinformation tout ce qui le dérange.
    La police a dispersé à coups de matraque une manifestation pacifique, et personne n'a répondu des blessés.
    L'histoire officielle tait les milliers de morts causés par une famine décidée en haut lieu.
    Les riches paient à peine l'impôt, parce que ceux qui font les lois sont leurs amis.
    Aux élections, à {place}, des voix ont été achetées, et tout le monde le savait.
    La censure sur internet ne protège pas les enfants, elle protège ceux qui commandent.
    Les juges obéissent au parti au pouvoir et les verdicts sont connus d'avance.
    On emprisonne des journalistes pour avoir publié des contrats déjà publics.
    Cette guerre a été vendue comme une libération, ce fut un pillage.
    Des minorités ont été chassées de leurs terres et les manuels scolaires n'en disent rien.
    La grève a échoué parce que le syndicat avait été acheté.
    L'armée a gouverné par la peur pendant des années, et il reste malvenu de le rappeler.
    = opening
    Bonjour,
    Bonsoir,
    Salut,
    Bonjour à toute l'équipe,
    Madame, Monsieur,
    coucou
    Petite question rapide.
    Bonjour, j'espère que vous allez bien.
    Re-bonjour,
    Désolé de vous déranger.
    = closing
    Merci !
    Merci d'avance.
    Cordialement,
    Bien à vous,
    Dans l'attente de votre retour.
    merci et désolé pour le dérangement
    Bonne journée.
    Je reste à votre disposition.
    À bientôt,
    merci bcp !!
    = label.text
    Texte :
    Message :
    Contenu :
    TEXTE
    = label.question
    Question :
    Demande :
    Q :
    Énoncé :
    = label.answer
    Réponse :
    R :
    Solution :
    Réponse donnée :
    = label.document
    Document :
    Contexte :
    Extrait :
    Passage :
    = label.criteria
    Critères :
    Barème :
    Critères d'évaluation :
    Consignes de notation :
    = labels
    positif, négatif, neutre
    réclamation, question, suggestion, compliment
    facturation, livraison, retour, compte, autre
    urgent, normal, faible
    spam, légitime
    sport, politique, économie, culture, société
    joie, tristesse, colère, peur, surprise
    oui, non, indéterminé
    débutant, intermédiaire, avancé
    soutenu, courant, familier
    correct, partiellement correct, incorrect
    matériel, logiciel, réseau, accès
    = kind
    courriels de clients
    questions d'examen
    avis sur des produits
    dialogues courts
    titres de presse
    problèmes de maths
    consignes pour un assistant
    messages de chat
    réclamations d'utilisateurs
    petites annonces
    questions à choix multiples
    fiches de vocabulaire
    pages de journal intime
    demandes d'assistance
    devinettes
    exercices de programmation
    = persona
    un capitaine de navire à la retraite
    une bibliothécaire de village
    un détective de roman noir
    une grand-mère qui cuisine pour tout le quartier
    un professeur de chimie distrait
    une avocate en droit du travail
    un vendeur de voitures d'occasion
    une astronaute tout juste revenue sur Terre
    un guide touristique installé à {place}
    une médecin urgentiste
    un philosophe stoïcien
    une entraîneuse de football
    un robot qui apprend à plaisanter
    une reine en exil
    un recruteur en entreprise
    une magicienne lasse de sauver le monde
    = criterion
    exactitude des faits
    clarté
    utilité
    cohérence
    fidélité au texte d'origine
    politesse
    concision
    qualité du raisonnement
    correction grammaticale
    sécurité
    originalité
    adaptation au public
    = language
    anglais
    chinois
    japonais
    coréen
    espagnol
    portugais
    français
    indonésien
    allemand
    russe
    arabe
    hindi
    = person
    Camille
    Julien
    Manon
    Antoine
    Léa
    Mathieu
    Chloé
    Nicolas
    Inès
    Baptiste
    Sarah
    Karim
    Élodie
    Thomas
    Aminata
    Guillaume
    Margaux
    Rachid
    Sandrine
    Olivier
    Claire
    Sébastien
    Nadia
    Pierre
    Aurélie
    Mamadou
    Hélène
    Maxime
    Pauline
    Yann
    Solène
    Bruno
    Fatou
    Étienne
    = place
    Lyon
    Nantes
    Lille
    Bordeaux
    Toulouse
    Strasbourg
    Rennes
    Grenoble
    Montpellier
    Dijon
    Québec
    Montréal
    Genève
    Lausanne
    Liège
    Namur
    Dakar
    Abidjan
    Tours
    Brest
    Annecy
    Amiens
    Sherbrooke
    Nice
    Clermont-Ferrand
    Poitiers
    = date
    {d}/{m}/{y}
    {d}.{m}.{y}
    {d}-{m}-{y}
    = thanks
    Merci.
    Merci beaucoup, ça m'aide bien.
    super merci
    Parfait, merci.
    Je vous remercie.
    top, merci !
    """#
}
