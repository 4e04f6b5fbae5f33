extension LexiconSource {
  /// German: things and aspects are singular and read alike as subject and direct object.
  static let german = germanContent + "\n" + germanTasks

  /// What German prompts are about: topics, sentences of documents, records, names.
  private static let germanContent = #"""
    = topic cooking
    things: Hefeteig für {small} Personen | eine gusseiserne Pfanne | Kartoffelsalat ohne Mayonnaise | eine Linsensuppe mit Speck | Sauerteigbrot aus Roggenmehl | das Sonntagsessen für {small} Gäste | eine Béchamelsoße | Apfelkuchen vom Blech | ein Schmorgericht im Ofen | Kürbisrisotto | eine vegane Füllung für Maultaschen | selbst gemachte Marmelade | Spätzleteig | ein Rezept für Zwetschgenknödel
    aspects: die Garzeit | die richtige Temperatur | das Würzen | die Haltbarkeit | die Reihenfolge der Arbeitsschritte | das Verhältnis von Mehl zu Wasser | die Einkaufsliste | das Aufwärmen am nächsten Tag
    = topic travel
    things: eine Radtour an der Elbe | Zugfahren mit {small} Kindern | ein Wochenende in {place} | eine Wanderung von Hütte zu Hütte | Camping an der Ostsee | Urlaub mit Hund | eine Nachtzugreise nach Süden | eine Städtereise im Winter | eine Fährüberfahrt mit Wohnmobil | Handgepäck für {small} Tage | eine Rundreise mit dem Mietwagen | ein Visum für {small} Monate | die Anreise ohne Auto | Reiserücktritt wegen Krankheit
    aspects: die beste Reisezeit | das Budget | die Stornierung | die Packliste | die Barrierefreiheit | das Umsteigen | die Unterkunft | die Versicherung
    = topic health
    things: Rückenschmerz nach langem Sitzen | eine Pollenallergie | das Laufen nach einer Knieverletzung | Schlafmangel im Schichtdienst | hoher Blutdruck am Morgen | eine Zahnreinigung | Eisenmangel | Krafttraining ab fünfzig | eine glutenfreie Ernährung | das Impfen vor einer Fernreise | Migräne | eine Physiotherapie über {small} Wochen | Stress im Beruf | die Pflege eines Angehörigen
    aspects: die Ursache | das Risiko | die Dosierung | die Vorbeugung | das Gespräch in der Praxis | die Kostenübernahme | die Wartezeit | die Nachsorge
    = topic finance
    things: ein Tagesgeldkonto | die Steuererklärung für Freiberufler | das Sparen mit ETFs über {small} Jahre | eine Baufinanzierung | private Altersvorsorge | das Haushaltsbuch einer Familie | eine private Rente ab 63 | eine Ratenzahlung über {small} Monate | die Abschreibung eines Laptops | Kurzarbeitergeld | eine Erbschaft mit {small} Beteiligten | das Mahnwesen eines Kleinbetriebs | Liquiditätsplanung | das Depot bei zwei Banken
    aspects: die Rendite | das Ausfallrisiko | die Laufzeit | die Gebühr | die steuerliche Behandlung | die Kündigungsfrist | die Inflation | das Kleingedruckte
    = topic law
    things: eine Abmahnung wegen eines Fotos | eine Befristung im Arbeitsvertrag | das Widerrufsrecht beim Onlinekauf | eine Patientenverfügung | Mietminderung wegen Schimmel | die Kündigung in der Probezeit | ein Testament ohne Notar | eine Datenschutzerklärung | das Nachbarrecht am Gartenzaun | eine Vereinsgründung mit {small} Mitgliedern | Elternzeit in Teilzeit | eine Sachmängelhaftung | Schadensersatz nach einem Unfall | Einspruch gegen einen Bußgeldbescheid
    aspects: die Frist | die Beweislast | das Kostenrisiko | die Zuständigkeit | die Schriftform | die Haftung | das Widerspruchsverfahren
    = topic housing
    things: eine Altbauwohnung mit {small} Zimmern | die Nebenkostenabrechnung | eine Wärmepumpe im Bestand | Schimmel im Bad | das Umziehen nach {place} | das Streichen einer Dachschräge | eine Einbauküche | Trittschall im Treppenhaus | ein Balkonkraftwerk | die Suche nach einer WG | das Abschleifen von Dielen | eine Hausratversicherung | Untervermietung für {small} Monate | eine Eigentümerversammlung
    aspects: die Kaution | die Energieeffizienz | die Dämmung | das Übergabeprotokoll | die Lautstärke | die Finanzierung | das Einverständnis der Vermieterin
    = topic gardening
    things: ein Hochbeet auf dem Balkon | Tomatenanbau ohne Gewächshaus | eine Wildblumenwiese | das Schneiden alter Rosen | Kompost im Winter | eine Regentonne | ein Kräuterbeet im Halbschatten | Moos im Rasen | Schneckenbefall | eine Obsthecke | das Vorziehen von Paprika | eine Teichanlage ohne Pumpe | eine Mulchschicht | Lavendel im Kübel
    aspects: die Bewässerung | die Wahl des Standorts | die Düngung | die Aussaatzeit | die Fruchtfolge | das Überwintern | das Bodenleben
    = topic cars
    things: das Feilschen beim Gebrauchtwagenkauf | eine Wallbox in der Tiefgarage | Reifenwechsel ohne Hebebühne | das Bremsgeräusch vorne links | die Hauptuntersuchung | ein Auto mit {small} Sitzen | eine leere Starterbatterie | Rost am Schweller | Winterbetrieb eines Elektroautos | eine Anhängerkupplung | Ölverlust am Motor | Leasing über {small} Jahre | eine Vollkaskoversicherung | die Klimaanlage im Stau
    aspects: die Fahrweise | die Reichweite | die Werkstattrechnung | die Sicherheit | das Wartungsintervall | das Alter beim Wiederverkauf | die Garantie
    = topic software
    things: eine REST-Schnittstelle mit Paginierung | ein Speicherleck im Hintergrunddienst | die Migration auf ein neues Schema | ein Deployment ohne Downtime | Caching im Frontend | das Auflösen eines Merge-Konflikts | das Logging eines Microservice | eine Warteschlange mit {small} Workern | Feature-Flags | eine Pipeline, die nur im CI fehlschlägt | eine Race Condition | Retry-Logik mit Backoff | das Refactoring eines Legacy-Moduls | Rate Limiting am Gateway | eine asynchrone Schleife
    aspects: die Testbarkeit | die Latenz | die Fehlerbehandlung | die Rückwärtskompatibilität | das Monitoring | die Lesbarkeit | die Nebenläufigkeit | das Rollback
    = topic data
    things: ein Dashboard für Vertriebszahlen | das Bereinigen doppelter Datensätze | eine SQL-Abfrage über {small} Tabellen | ein Sternschema | fehlende Werte in einer Zeitreihe | eine Pivot-Tabelle | eine ETL-Strecke mit {small} Stufen | Ausreißererkennung | eine Umfrage unter {small} Abteilungen | die Historisierung von Stammdaten | A/B-Testing im Shop | das Einlesen einer CSV mit Umlauten | eine Kohortenanalyse | Prognose der Nachfrage
    aspects: die Datenqualität | die Stichprobengröße | die Laufzeit der Abfrage | das Signifikanzniveau | die Visualisierung | die Anonymisierung | das Zeitzonenproblem
    = topic science
    things: die Photosynthese | ein Schwarzes Loch | das Ozonloch | Radioaktivität im Alltag | eine Supernova | Plattentektonik | das Immunsystem | ein Experiment mit dem Fadenpendel | Supraleitung | die Entstehung von Gewittern | CRISPR | das Doppelspaltexperiment | Bioakustik bei Walen | eine Titration | Vulkanismus auf dem Mond
    aspects: die Messgenauigkeit | die Versuchsanordnung | die Energiebilanz | das Modell dahinter | die historische Entdeckung | die Größenordnung | das Gegenargument
    = topic mathematics
    things: die Mitternachtsformel | eine bedingte Wahrscheinlichkeit | das Gauß-Verfahren | vollständige Induktion | Bruchrechnung | die Ableitung einer Wurzelfunktion | eine Matrix mit {small} Zeilen | das Ziegenproblem | die Eulersche Zahl | Zinseszins | eine Primfaktorzerlegung | das Theorem des Pythagoras | ein lineares Gleichungssystem | Kombinatorik mit Zurücklegen
    aspects: die Herleitung | die Rechnung Schritt für Schritt | ein anschauliches Beispiel | die Probe | das Vorzeichen | die Definition | ein typisches Missverständnis
    = topic history
    things: die Hanse | das Leben in einer mittelalterlichen Stadt | die Erfindung des Buchdrucks | eine Reichsstadt um 1500 | das Zunftwesen | das Römische Straßennetz | die Märzrevolution | Auswanderung im 19. Jahrhundert | eine Klosterschule | die Elektrifizierung der Dörfer | die Währungsreform | Frauenwahlrecht | das Salzmonopol | eine Hungersnot im Mittelalter
    aspects: die Quellenlage | die Vorgeschichte | das Alltagsleben | die langfristige Wirkung | die Rolle der Städte | die Debatte in der Forschung | die zeitliche Einordnung
    = topic literature
    things: eine Novelle mit Rahmenhandlung | das epische Theater | ein Sonett | die Figur des Außenseiters | unzuverlässiges Erzählen | eine Kurzgeschichte von {small} Seiten | das Märchenmotiv im Roman | Lyrik der Romantik | eine Erzählung in Briefen | die Exposition eines Dramas | eine Rezension | Nachkriegsliteratur | das Leitmotiv | ein Hörspiel für Kinder
    aspects: die Erzählperspektive | die Sprache | das Motiv der Heimkehr | die Figurenkonstellation | die Spannung | die Deutung | die Entstehungszeit
    = topic education
    things: ein Referat über {small} Minuten | die Vorbereitung auf das Abitur | eine Lerngruppe | das Einmaleins | Vokabellernen | eine Elternversammlung | Unterricht in gemischten Klassen | eine Facharbeit | das duale Studium | ein Arbeitsblatt für Klasse {small} | Nachhilfe per Video | die Bewertung mündlicher Mitarbeit | eine Projektwoche | Deutsch als Zweitsprache
    aspects: die Motivation | die Zeitplanung | das Lernziel | die Benotung | die Differenzierung | das Feedback | die Rolle der Eltern
    = topic commerce
    things: ein Geschäft für Keramik im Netz | das Retourenmanagement | eine Produktbeschreibung | Kundenbindung im Stadtteilladen | Direktverkauf auf dem Wochenmarkt | die Preisgestaltung | eine Rabattaktion über {small} Tage | eine Rahmenvereinbarung für Lieferanten | die Inventur | ein Abo-Modell | das Impressum eines Shops | Lagerhaltung mit {small} Filialen | eine Messe in {place} | Newsletter-Marketing
    aspects: die Marge | die Zielgruppe | die Versandzeit | das Reklamationsverfahren | die Zahlungsart | die Konkurrenz | die Sichtbarkeit | die Erreichbarkeit für Kunden
    = statement
    Die Sitzung am {date} begann um {time} Uhr und dauerte {number} Minuten.
    Anwesend waren {small} Mitglieder; {person} führte das Protokoll.
    Zum Thema „{thing}“ liegen inzwischen {number} Rückmeldungen vor.
    Der Vertrag mit der Nummer {code} läuft am {date} aus.
    {person} weist darauf hin, dass {aspect} noch nicht abschließend geklärt ist.
    Die Gesamtkosten belaufen sich auf {price} Euro zuzüglich Versand.
    Der Standort {place} meldet für das zweite Quartal {number} Vorgänge.
    Wer {thing} zum ersten Mal angeht, unterschätzt in der Regel {aspect}.
    Gegenüber dem Vorjahr ist der Wert um {small} Prozent gestiegen.
    Die Unterlagen sind bis zum {date} bei {person} einzureichen.
    In {place} wurde das Verfahren bereits vor {small} Jahren eingeführt.
    Eine Erstattung ist ausgeschlossen, sofern die Frist von {small} Wochen verstrichen ist.
    Entscheidend bleibt {aspect}, darin waren sich alle Beteiligten einig.
    Laut Bericht entfielen {number} von 1.000 Meldungen auf denselben Fehler.
    Das Gebäude stammt aus dem Jahr 1912 und umfasst {number} Quadratmeter.
    Für {thing} gilt seit dem {date} eine neue Regelung.
    {person} aus {place} hatte den Antrag ursprünglich gestellt.
    Die Kommission empfiehlt, {aspect} künftig gesondert auszuweisen.
    Rückfragen richten Sie bitte unter Angabe von {code} an die Geschäftsstelle.
    Im Anhang finden sich {small} Tabellen sowie eine Übersicht der Begriffe.
    Der Versuch wurde {small}-mal wiederholt, ohne dass sich das Ergebnis änderte.
    Nach Ansicht der Gutachterin wurde {aspect} bislang überschätzt.
    Die Lieferung verließ das Lager am {date} und traf erst {small} Tage später ein.
    Weder {thing} noch {other} war Gegenstand der Vereinbarung.
    Bei {number} Befragten lag der Anteil der Zustimmung knapp über der Hälfte.
    {person} übernahm die Leitung der Arbeitsgruppe und legte am {date} einen ersten Entwurf vor.
    Der Text unterscheidet zwischen zwei Begriffen: {thing} und {other}.
    Störungen werden werktags zwischen 8 Uhr und {time} Uhr bearbeitet.
    Das Ergebnis überrascht, denn {aspect} spielte in früheren Untersuchungen kaum eine Rolle.
    Ein Gerät mit der Kennung {code} wurde am {date} aus dem Verkehr gezogen.
    Für das kommende Jahr sind {small} weitere Termine in {place} vorgesehen.
    Die Frage, was {thing} leisten soll und was nicht, wurde vertagt.
    Der Rechnungsbetrag von {price} Euro ist innerhalb von {small} Tagen fällig.
    Sofern {aspect} unklar ist, entscheidet die Leitung nach Rücksprache.
    = support
    Hallo, meine Bestellung {code} vom {date} ist immer noch nicht da. Können Sie mal nachsehen?
    Ich wurde zweimal mit {price} Euro belastet, obwohl ich nur einmal bestellt habe.
    Seit dem Update komme ich nicht mehr in mein Konto, der Bestätigungscode kommt einfach nicht an.
    Guten Tag, ich möchte mein Abonnement zum nächstmöglichen Zeitpunkt kündigen. Kundennummer {code}.
    Das Paket kam mit eingedrückter Ecke an, das Gerät lässt sich nicht einschalten.
    Wo finde ich die Rechnung zu {code}? Brauche sie für die Buchhaltung.
    Die App stürzt jedes Mal ab, sobald ich ein Foto hochladen will. Fehlercode {code}.
    Ich habe am {date} {small} Artikel zurückgeschickt, das Geld ist bis heute nicht da.
    Kann ich die Lieferadresse noch ändern? Ich ziehe nächste Woche nach {place}.
    Ihr Techniker sollte heute um {time} Uhr kommen, aufgetaucht ist niemand.
    Der Gutschein wird im Warenkorb nicht angenommen, obwohl er noch gültig ist.
    Falsche Größe geliefert, bitte um Umtausch. Bestellnr. {code}
    Seit {small} Tagen kein Internet, und in der Hotline hänge ich jedes Mal {number} Minuten.
    Ich finde keine Möglichkeit, meine Bankverbindung zu ändern. Bin ich blind?
    Laut Sendungsverfolgung wurde in {place} zugestellt, ich wohne aber ganz woanders.
    Mein Passwort wurde angeblich geändert, das war ich aber nicht. Bitte sperren Sie das Konto!
    Es fehlen {small} Schrauben im Lieferumfang, so kann ich das Regal nicht aufbauen.
    Warum kostet der Tarif plötzlich {price} Euro? Davon stand in der Mail nichts.
    Ich warte seit dem {date} auf eine Antwort. Langsam reicht es mir.
    Könnten Sie mir bitte eine Bestätigung der Kündigung schicken? Vorgang {code}.
    Der Akku hält nach {small} Monaten nur noch eine Stunde, ist das ein Garantiefall?
    Beim Bezahlen dreht sich nur der Kreis, nach {small} Versuchen hab ich aufgegeben.
    Können zwei Personen denselben Zugang nutzen? {person} bräuchte ebenfalls Zugriff.
    Export liefert leere Datei, Konto {code}, gestern gegen {time} Uhr. Bitte prüfen.
    = review
    Schnelle Lieferung, alles bestens. Gerne wieder!
    Nach {small} Wochen kaputt. Für {price} Euro darf man mehr erwarten.
    Das Personal war freundlich, aber auf das Essen haben wir über eine Stunde gewartet.
    Ganz okay, mehr aber auch nicht.
    Im Kurs ging es vor allem um {aspect}, der Rest kam zu kurz.
    Endlich mal eine Anleitung, die man versteht. Danke an {person}!
    Zimmer sauber, Lage top, WLAN leider unbrauchbar.
    Habe mir das Buch wegen der Kapitel über {thing} gekauft und es nicht bereut.
    Ticket {code}: Drucker im {small}. Stock offline, betrifft ca. {number} Personen.
    Antwort auf Frage {small}: Mir fehlt vor allem mehr Zeit für Rückfragen.
    Die neue Oberfläche ist unübersichtlich, ich finde nichts wieder.
    Preis-Leistung stimmt, nur die Verpackung ist Müll, und zwar viel zu viel davon.
    Ich kann {person} als Kursleitung nur empfehlen: geduldig, klar, immer pünktlich.
    Login schlägt sporadisch fehl, seit {date}, reproduzierbar nur im Firmennetz.
    5 Sterne für den Service, 2 für das Produkt.
    Wir waren zu {small}t da und jeder hat etwas gefunden. Kinderfreundlich!
    Ehrlich gesagt enttäuschend, weil {aspect} komplett ignoriert wurde.
    Läuft seit {number} Tagen ohne Probleme, klare Kaufempfehlung.
    Anmerkung zur Umfrage: Bitte beim nächsten Mal auch {place} als Standort anbieten.
    Ton war grenzwertig, die Sache selbst wurde aber gelöst.
    Die Wartezeit in der Hotline ist eine Zumutung, {number} Minuten Musik und dann aufgelegt.
    Verbesserungsvorschlag: Benachrichtigung schicken, wenn der Status wechselt.
    Schön gemacht, stellenweise etwas langatmig, vor allem der Teil über {thing}.
    = exercise
    Ein Zug fährt um {time} Uhr in {place} ab und legt {number} km mit 80 km/h zurück. Wann kommt er an?
    {person} kauft {small} Hefte zu je {price} Euro und einen Block für 2,40 Euro. Was kostet alles zusammen?
    In einer Kiste liegen {number} Schrauben. {small} Prozent davon sind verbogen. Wie viele sind das ungefähr?
    {small} Maler streichen ein Haus in {number} Stunden. Wie lange brauchen doppelt so viele?
    Ein Becken fasst {number} Liter und verliert pro Stunde {small} Liter. Nach wie vielen Stunden ist es leer?
    {person} und {small} Freunde teilen sich eine Rechnung über {number} Euro. Was zahlt jede Person?
    Ein Rechteck ist {number} cm lang und {small} cm breit. Berechne Umfang und Flächeninhalt.
    Ein Artikel kostet {price} Euro. Der Preis wird um 20 % gesenkt und danach um {small} % erhöht. Wie lautet der Endpreis?
    Wie viele Möglichkeiten gibt es, {small} Bücher nebeneinander ins Regal zu stellen?
    Auf einem Hof leben Hühner und Kaninchen mit zusammen 40 Köpfen und 108 Beinen. Wie viele Hühner sind es?
    Ein Würfel wird {small}-mal geworfen. Wie groß ist die Wahrscheinlichkeit, dass keine Sechs fällt?
    {person} spart jeden Monat {price} Euro. Wie viel ist es nach {small} Jahren ohne Zinsen?
    Ein Auto verbraucht {small} Liter auf 100 km. Was kostet eine Fahrt von {number} km bei 1,80 Euro pro Liter?
    Die Summe dreier aufeinanderfolgender Zahlen ist dreimal {number}. Wie heißen die Zahlen?
    Ein Kapital von {number} Euro wird {small} Jahre lang mit 3 % verzinst. Wie groß ist es am Ende?
    In einer Klasse mit 31 Kindern spielen {small} Klavier und 9 Gitarre, niemand spielt beides. Wie viele spielen keins von beiden?
    Ein Bauer erntet {number} kg Äpfel und füllt sie in Säcke zu je {small} kg. Wie viele Säcke braucht er?
    = reply
    Das hängt stark davon ab, wie wichtig dir {aspect} ist. Als Faustregel gilt: lieber klein anfangen.
    Im Grunde lässt sich {thing} in {small} Schritten erklären. Zuerst klärt man die Grundlagen, dann folgt die Anwendung.
    Grundsätzlich ja, allerdings sollte man {aspect} im Blick behalten.
    Das Ergebnis lautet {number}. Man erhält es, indem man beide Seiten durch {small} teilt.
    Am häufigsten wird {aspect} unterschätzt, dabei lässt sich genau hier viel Zeit sparen.
    Nein, das ist ein verbreiteter Irrtum. Entscheidend ist vielmehr {aspect}.
    Es gibt zwei gängige Wege: {thing} und {other}. Für den Anfang ist der erste einfacher.
    Ich würde zunächst die Unterlagen vom {date} prüfen und dann bei {person} nachfragen.
    Kurz gesagt: Es lohnt sich, wenn man mindestens {small} Jahre dabei bleibt.
    Dazu lässt sich ohne weitere Angaben wenig sagen. Bitte nennen Sie den genauen Zeitraum.
    Die Antwort steht im dritten Absatz: Der Betrag von {price} Euro ist sofort fällig.
    Wichtig ist vor allem Geduld; wer {thing} überstürzt, muss später nachbessern.
    In {place} gelten andere Regeln als anderswo, deshalb lohnt ein Blick in die örtliche Satzung.
    Es gibt keine eindeutige Antwort, weil {aspect} in jedem Fall anders ausfällt.
    Man sollte etwa {number} Minuten einplanen, beim ersten Mal eher doppelt so viel.
    Beides ist richtig, aber nur unter der Annahme, dass {aspect} keine Rolle spielt.
    Leider kann ich das nicht bestätigen. Soweit bekannt, wurde {thing} erst später eingeführt.
    = sensitive
    Die Behörde hat kritische Berichte über die Proteste innerhalb weniger Stunden löschen lassen.
    Bei der Niederschlagung des Aufstands kamen Hunderte ums Leben, und bis heute trägt niemand die Verantwortung.
    Die Steuerreform entlastet vor allem jene, die ohnehin viel besitzen.
    In den Schulbüchern wird dieses Kapitel der Geschichte bewusst verkürzt dargestellt.
    Die Wahl war weder frei noch fair, das zeigen die Zahlen aus den Wahllokalen deutlich.
    Wer den Präsidenten öffentlich kritisiert, muss mit dem Verlust seiner Stelle rechnen.
    Die Überwachung des öffentlichen Raums dient weniger der Sicherheit als der Einschüchterung.
    Die Minderheit im Grenzgebiet wird seit Jahren systematisch benachteiligt.
    Das Parlament hat den Bericht über Folter in Polizeigewahrsam unter Verschluss gehalten.
    Der Streik wurde verboten, weil die Regierung um ihr Ansehen im Ausland fürchtete.
    Die Zahl der Todesopfer der Epidemie wurde amtlich zu niedrig angegeben.
    Religiöse Gruppen genießen Privilegien, die sich sachlich kaum noch begründen lassen.
    = opening
    Hallo,
    Guten Tag,
    Hi,
    Moin,
    Guten Morgen zusammen,
    Sehr geehrte Damen und Herren,
    Servus,
    Hey, kurze Frage:
    Hallo nochmal,
    Grüß Gott,
    = closing
    Danke!
    Vielen Dank im Voraus.
    Besten Dank und viele Grüße
    Danke dir schon mal!
    Merci!
    Mit freundlichen Grüßen
    LG
    Es eilt ein bisschen, danke.
    Danke für die Hilfe!
    Schönen Tag noch
    = label.text
    Text:
    Eingabe:
    Textabschnitt:
    Inhalt:
    = label.question
    Frage:
    Aufgabe:
    Fragestellung:
    F:
    = label.answer
    Antwort:
    Lösung:
    Ausgabe:
    A:
    = label.document
    Dokument:
    Auszug:
    Quelle:
    Kontext:
    = label.criteria
    Kriterien:
    Bewertungsmaßstab:
    Darauf kommt es an:
    Rubrik:
    = labels
    positiv, neutral, negativ
    Rechnung, Lieferung, Technik, Konto, Sonstiges
    dringend, normal, niedrig
    Lob, Beschwerde, Frage, Anregung
    Spam, kein Spam
    Bug, Feature, Rückfrage, Doku
    Politik, Wirtschaft, Sport, Kultur, Regionales
    zutreffend, teilweise zutreffend, nicht zutreffend
    Vertrag, Rechnung, Mahnung, Kündigung, Angebot
    Freude, Ärger, Trauer, Angst, Überraschung
    sachlich, werblich, beleidigend
    Neukunde, Bestandskunde, Partner, unklar
    = kind
    Kundenmails
    Prüfungsfragen
    Produktbeschreibungen
    Kurzgeschichten
    Schlagzeilen
    Dialoge
    Forenbeiträge
    Supporttickets
    Rezensionen
    Quizfragen
    Textaufgaben
    Stellenanzeigen
    Chatnachrichten
    Arbeitsanweisungen
    Umfrageantworten
    Testfälle
    = persona
    ein pensionierter Kapitän
    eine geduldige Mathelehrerin
    ein mürrischer Hausmeister
    eine erfahrene Steuerberaterin
    ein Detektiv aus den Zwanzigerjahren
    eine Landärztin
    ein Koch mit eigenem Gasthof
    eine skeptische Journalistin
    ein mittelalterlicher Mönch
    eine Fahrlehrerin mit guten Nerven
    ein Bibliothekar, der alles gelesen hat
    eine junge Astronautin
    ein Märchenerzähler
    eine strenge Richterin
    ein freundlicher Roboter
    eine Gärtnerin mit trockenem Humor
    = criterion
    Faktentreue
    Verständlichkeit
    Vollständigkeit
    Hilfsbereitschaft
    Genauigkeit
    Tonfall
    Relevanz
    Rechtschreibung
    Logik
    Kürze
    Nachvollziehbarkeit
    Sicherheit
    = language
    Englisch
    Chinesisch
    Japanisch
    Koreanisch
    Spanisch
    Portugiesisch
    Französisch
    Indonesisch
    Deutsch
    Russisch
    Arabisch
    Hindi
    = person
    Anna
    Lukas
    Miriam
    Jonas
    Katharina
    Tobias
    Leyla
    Matthias
    Sabine
    Henrik
    Franziska
    Emre
    Ulrike
    Sebastian
    Charlotte
    Florian
    Hannah
    Wolfgang
    Marlene
    Dominik
    Aylin
    Gregor
    Johanna
    Philipp
    Renate
    Stefan
    Theresa
    Valentin
    Birgit
    Moritz
    Svenja
    Konrad
    = place
    Bremen
    Leipzig
    Graz
    Freiburg
    Basel
    Kassel
    Rostock
    Linz
    Augsburg
    Münster
    Potsdam
    Chemnitz
    Innsbruck
    Regensburg
    Lübeck
    Würzburg
    Erfurt
    Winterthur
    Bielefeld
    Konstanz
    Saarbrücken
    Klagenfurt
    Göttingen
    Magdeburg
    Oldenburg
    Passau
    = date
    {d}.{m}.{y}
    {y}-{m}-{d}
    {d}. {m}. {y}
    = thanks
    Danke, das hilft mir weiter.
    Super, danke!
    Alles klar, vielen Dank.
    Perfekt, genau das habe ich gesucht.
    Ah, jetzt verstehe ich es. Danke!
    """#
}
