extension LexiconSource {
  /// How German prompts ask: questions, requests, later turns, tasks, and the wrappers of jobs.
  static let germanTasks = #"""
    = question
    Wie funktioniert {thing} eigentlich genau?
    Worauf muss ich achten, wenn es um {thing} geht?
    Lohnt sich {thing} überhaupt, oder ist {other} die bessere Wahl?
    Kurze Frage zu folgendem Thema: {thing}. Wie wichtig ist da {aspect}?
    Was ist der Unterschied, wenn man {thing} und {other} vergleicht?
    Können Sie mir erklären, welche Rolle {aspect} spielt? Es geht um {thing}.
    hat jemand nen Tipp für {thing}?
    Ich verstehe nicht ganz, wieso {aspect} so oft ein Problem ist.
    {thing}: was sind typische Anfängerfehler?
    Gibt es eine einfache Faustregel für {thing}?
    Wie viel Zeit sollte man für {thing} einplanen?
    Bin neu in dem Thema. Was muss ich über {thing} wissen?
    Stimmt es, dass {thing} ohne Vorkenntnisse kaum zu schaffen ist?
    Warum reden alle über {thing}? Was steckt dahinter?
    Welche Alternativen gibt es, falls {thing} nicht infrage kommt?
    Mein Chef fragt, ob {thing} für uns sinnvoll ist. Was spricht dafür, was dagegen?
    Was bedeutet {aspect} in diesem Zusammenhang konkret?
    Wer kennt sich aus: {thing}, ja oder nein?
    Ich hätte eine Frage: Wie beeinflusst man {aspect}, wenn {thing} schon feststeht?
    Was war für {person} nochmal das Argument gegen {thing}? Habe es nur halb mitbekommen.
    Wie erkläre ich {thing} einem zehnjährigen Kind?
    Reicht es, {aspect} einmal im Jahr zu prüfen?
    Könnten Sie {aspect} anhand eines Beispiels erläutern? Thema: {thing}
    ist {thing} im november noch sinnvoll
    Was hat sich in den letzten {small} Jahren geändert, Stichwort {thing}?
    Woran erkennt man, dass {aspect} zu kurz gekommen ist?
    Wen frage ich in {place} am besten, wenn es um {thing} geht?
    Was kostet das ungefähr: {thing}, {small} Personen, in {place}?
    Habe gelesen, {thing} sei überholt. Ist da was dran?
    Macht es einen Unterschied, ob zuerst {thing} oder zuerst {other} an der Reihe ist?
    Was sind gängige Best Practices für {thing}?
    Gibt es zum Begriff „{thing}“ eine verständliche Definition?
    = request
    Schreib mir eine kurze Mail an {person}, in der es um {thing} geht.
    Erstellen Sie bitte einen Zeitplan über {small} Wochen für das Vorhaben „{thing}“.
    Ich brauche eine Checkliste mit {small} Punkten, Thema {thing}.
    Entwirf eine Gliederung für einen Vortrag über {thing}, ca. {number} Minuten.
    Mach mir bitte eine Tabelle: links {thing}, rechts {other}, darunter die Unterschiede.
    Formuliere eine höfliche Absage an {person}, Grund: {aspect}.
    Kannst du mir {small} Ideen für {thing} geben, möglichst günstig?
    Schlagen Sie eine Vorgehensweise für {thing} vor; wichtig ist uns vor allem {aspect}.
    Hilf mir, einen Beitrag über {thing} fürs Intranet zu schreiben, locker im Ton.
    Stell mir bitte einen Wochenplan zusammen, in dem {thing} und {other} vorkommen.
    Bitte Agenda für ein Meeting am {date} um {time} Uhr. Thema: {thing}.
    Brauche einen Text für einen Aushang in {place}: {thing}, maximal {number} Wörter.
    Plane mit mir {thing}. Budget {price} Euro, Start am {date}.
    Verfassen Sie ein Anschreiben an die Behörde in {place}, Aktenzeichen {code}, Anliegen: {thing}.
    Sammle Argumente für und gegen {thing}, je {small} Stück.
    Ein kurzes How-to für {thing}, gerne mit Überschriften.
    Mach aus meinen Stichworten einen Absatz: {thing}, {aspect}, {person} fragen, bis {date} fertig.
    Bereite mich auf ein Gespräch vor, in dem {aspect} Thema sein wird.
    Setz mir bitte ein Schreiben an die Vermieterin auf, es geht um {thing}.
    Ich muss {person} bis {time} Uhr antworten. Schreib was Diplomatisches über {aspect}.
    = followup
    Geht das auch kürzer?
    Und was ist, wenn {aspect} keine Rolle spielt?
    Hast du dazu ein Beispiel?
    Warum genau?
    Das habe ich nicht verstanden, bitte noch mal einfacher.
    ok und wie sieht es aus, wenn es um {other} geht?
    Bitte als Liste mit {small} Punkten.
    Schreib das etwas förmlicher, es geht an {person}.
    Bist du sicher? Ich habe das anders gelernt.
    Und was kostet das ungefähr?
    Nimm bitte den zweiten Punkt und führe ihn weiter aus.
    Kannst du noch etwas über {aspect} ergänzen?
    nee, so meinte ich das nicht. Es geht mir um {aspect}
    Welche der genannten Möglichkeiten würdest du selbst nehmen?
    Danke. Und in {place}, gilt da dasselbe?
    Lass den letzten Absatz weg, sonst passt es.
    Woher stammt die Zahl?
    weiter
    Bitte dasselbe noch einmal, aber auf Englisch.
    Fasse unser Ergebnis in einem Satz zusammen.
    Okay, verstanden. Was wäre der nächste Schritt?
    Nur {aspect} leuchtet mir noch nicht ein.
    Gibt es dafür eine Quelle?
    Ändere das Datum auf den {date}, der Rest bleibt.
    = instruction
    Erkläre {thing} in höchstens {number} Wörtern.
    Nenne {small} Vorteile und {small} Nachteile. Thema: {thing}.
    Schreibe ein Gedicht mit {small} Strophen über {thing}.
    Verfasse einen Dialog zwischen {person} und einem Kunden, in dem es um {aspect} geht.
    Formuliere fünf Interviewfragen für jemanden, der sich auf {thing} spezialisiert hat.
    Beschreibe {aspect} so, dass auch Laien es verstehen. Thema: {thing}.
    Vergleiche {thing} und {other} in einer Tabelle mit {small} Zeilen.
    Erfinde einen Werbespruch für {thing}, ohne ein Adjektiv zu benutzen.
    Schreibe eine Anleitung für {thing} in {small} nummerierten Schritten.
    Ordne die folgenden Begriffe nach Wichtigkeit und begründe kurz: {thing}, {other}, {aspect}.
    Stelle dir vor, {thing} gäbe es nicht. Was wäre anders? Antworte in einem Absatz.
    Schreibe eine Kurzgeschichte, die in {place} spielt und in der {thing} vorkommt.
    Widerlege die Behauptung, {thing} sei reine Zeitverschwendung.
    Gib {small} Beispiele dafür, wie {aspect} schiefgehen kann.
    Entwickle ein Quiz mit {small} Fragen samt Lösungen, Thema: {thing}.
    Fasse zusammen, was man über {thing} wissen sollte, ohne Fachbegriffe.
    Schreibe einen Leserbrief, der {aspect} kritisch betrachtet, maximal {number} Wörter.
    Bilde {small} Sätze, in denen das Wort „trotzdem“ vorkommt. Thema: {thing}.
    Erstelle ein Glossar mit {small} Einträgen für den Bereich {thing}.
    Nimm Stellung: Ist {aspect} wichtiger als der Preis?
    Schreibe eine Rede zum Jubiläum eines Vereins in {place}, etwa {small} Minuten lang.
    Leite aus der Überschrift „{thing}“ drei mögliche Forschungsfragen ab.
    Erzähle einen Witz über {thing} und erkläre anschließend die Pointe.
    Entwirf einen Stundenplan für {small} Tage, Schwerpunkt: {aspect}.
    Liste auf, welche Unterlagen man für {thing} benötigt. Ausgabe als JSON-Array.
    Formuliere die Aussage „{thing} ist nichts für Anfänger“ auf {small} verschiedene Arten.
    Schreibe einen Lexikonartikel über {thing}; gehe auch auf {aspect} ein.
    Denke dir eine Figur namens {person} aus, für die {thing} zum Problem wird.
    Erstelle einen Multiple-Choice-Test: {small} Fragen, je vier Optionen, Thema {thing}.
    Erläutere an einer Analogie aus dem Sport, was man unter „{aspect}“ versteht.
    = ask.document
    Beantworte die Frage ausschließlich anhand des folgenden Textes.
    Nutzen Sie nur den beigefügten Auszug. Steht die Antwort nicht darin, sagen Sie das bitte.
    Lies den Abschnitt und beantworte danach die Frage in ein bis zwei Sätzen.
    Unten steht ein Dokument. Meine Frage dazu folgt am Ende.
    Antworte auf Basis des Kontexts und zitiere die passende Stelle.
    Was sagt das Dokument dazu? Bitte ohne eigenes Wissen ergänzen.
    Verwende die angegebenen Quellen und nenne die Nummer des Absatzes.
    Hier ist ein Stück aus unserem Handbuch, ich suche eine bestimmte Angabe.
    Prüfe bitte im angehängten Text, ob die Frage dort geklärt wird.
    Falls der Kontext nicht ausreicht, antworte mit „keine Angabe“.
    = ask.classify
    Ordne den Text einer der folgenden Kategorien zu: {labels}.
    Welches Label passt am besten? Zur Auswahl stehen: {labels}. Antworte nur mit dem Label.
    Klassifiziere die Nachricht. Erlaubte Klassen: {labels}.
    Bestimmen Sie die Kategorie ({labels}) und geben Sie ausschließlich diese zurück.
    Kategorien: {labels}. In welche gehört der folgende Eintrag?
    Gib genau einen Wert aus dieser Liste aus: {labels}.
    Bitte einsortieren, Optionen: {labels}. Im Zweifel die letzte nehmen.
    Du erhältst eine Rückmeldung. Entscheide zwischen {labels}. Output als JSON mit dem Feld "label".
    Sortiere das Folgende in eine Schublade: {labels}. Ein Wort genügt.
    Wähle die zutreffende Klasse ({labels}), keine Begründung.
    = ask.extract
    Extrahiere alle Namen, Daten und Beträge aus dem Text und gib sie als JSON zurück.
    Ziehe die Bestellnummer, das Datum und das Anliegen heraus. Fehlt etwas, schreibe null.
    Welche Personen und Orte kommen vor? Bitte als Liste.
    Lesen Sie den Text und füllen Sie diese Felder aus: Absender, Datum, Betrag, Frist.
    Suche alle Fristen heraus und gib sie im Format JJJJ-MM-TT an.
    Finde im Folgenden sämtliche Zahlenangaben samt Einheit.
    Gib ein JSON-Objekt mit den Schlüsseln name, ort, datum, betrag aus. Kein weiterer Text.
    Notiere, wer was bis wann zu tun hat. Eine Zeile je Aufgabe.
    Bitte nur die Vertragsnummer und das Laufzeitende auslesen.
    Erfasse die genannten Produkte und Mängel als CSV, Trennzeichen Semikolon.
    = ask.summarise
    Fasse den folgenden Text in drei Sätzen zusammen.
    Bitte eine Zusammenfassung in Stichpunkten, höchstens {small} Punkte.
    TL;DR bitte.
    Schreiben Sie eine sachliche Zusammenfassung für die Geschäftsführung.
    Was ist die Kernaussage? Ein Satz reicht.
    Kürze den Text auf etwa {number} Wörter, ohne wichtige Angaben zu verlieren.
    Gib die wesentlichen Punkte in einfacher Sprache wieder.
    Worum geht es hier? Fass es mir kurz zusammen, ich habe keine Zeit, alles zu lesen.
    Erstelle ein Abstract mit maximal {number} Wörtern.
    Fasse zusammen, was beschlossen wurde und was offen geblieben ist.
    Formuliere eine Überschrift und darunter zwei Sätze Zusammenfassung.
    Zusammenfassung bitte so, dass {person} ohne Vorwissen mitkommt.
    = ask.translate
    Übersetze den folgenden Text: Zielsprache {language}.
    Bitte auf {language} übersetzen, Formatierung beibehalten.
    Wie sagt man das auf {language}? Bitte natürlich klingen lassen, nicht wörtlich.
    Übersetzen Sie ins Zielformat ({language}); Platzhalter und Eigennamen bleiben unverändert.
    Ich brauche das auf {language}, förmliche Anrede.
    Übertrage den Absatz, Sprache: {language}. Gib nur die Übersetzung aus.
    Lokalisierung für unsere App, Sprache {language}. Kurz halten, passt sonst nicht auf den Button.
    Bitte einmal auf {language}, Ton locker wie im Original.
    Sprachpaar: beliebig nach {language}. Keine Anmerkungen.
    = ask.label
    Annotiere den folgenden Eintrag nach der Anleitung und gib die Markierung mit aus.
    Vergib ein Label und schätze deine Sicherheit von 0 bis 1.
    Bewerte den Datensatz: Ist er vollständig, lesbar und auf Deutsch?
    Markiere jede Textstelle, die eine Beschwerde enthält.
    Kennzeichnen Sie Namen mit [PER], Orte mit [LOC] und Daten mit [DAT].
    Ist die Aussage durch den Text belegt? Antworte mit ja, nein oder unklar.
    Für unser Annotationsprojekt: Stimmung auf einer Skala von 1 bis 5, dann ein Stichwort.
    Entscheide, ob beide Sätze dasselbe bedeuten. Gib 1 oder 0 aus.
    Versieh den Text mit bis zu {small} Schlagwörtern, durch Komma getrennt.
    Prüfe, ob persönliche Daten vorkommen, und nenne deren Art.
    = ask.judge
    Bewerte die Antwort auf einer Skala von 1 bis 10. Maßstab: {criterion}.
    Du bist Gutachter. Vergib 0 bis 5 Punkte und begründe in einem Satz.
    Wie gut beantwortet der Text die Frage? Achte auf {criterion}.
    Prüfen Sie die Antwort anhand der Kriterien und geben Sie am Ende „Note: X“ aus.
    Benote die Lösung wie in der Schule von 1 bis 6, Schwerpunkt {criterion}.
    Ist die Antwort richtig? Erst kurz begründen, dann eine Punktzahl bis 100.
    Gib für jedes Kriterium eine Zahl von 1 bis 5 an, danach den Durchschnitt.
    Beurteile die folgende Antwort streng nach Rubrik. Ausgabe als JSON mit den Feldern score und grund.
    Stimmt die Antwort mit der Musterlösung überein? Punkte: 0, 1 oder 2.
    Lies Frage und Antwort. Wie steht es um {criterion}? Bitte nur eine Zahl zwischen 1 und 7.
    Vergib Sterne von eins bis fünf und nenne die größte Schwäche.
    Evaluiere den Output unseres Bots, Kriterium {criterion}, Skala 0 bis 10.
    = ask.compare
    Welche der beiden Antworten ist besser, A oder B?
    Vergleiche die zwei Antworten und entscheide dich für eine. Maßstab: {criterion}.
    Antworten Sie mit A, B oder „gleichwertig“ und begründen Sie kurz.
    Hier sind zwei Entwürfe. Welcher überzeugt mehr, und warum?
    A/B-Vergleich: Nenne zuerst die Stärken beider Antworten, dann den Sieger.
    Zwei Assistenten haben dieselbe Frage beantwortet. Wer war besser? Kriterium: {criterion}.
    Entscheide ohne Rücksicht auf Länge oder Reihenfolge, welche Antwort mehr hilft.
    Gib nur einen Buchstaben aus: A oder B.
    Welche Variante würdest du einem Kunden schicken? Bitte eine klare Wahl treffen.
    Stelle beide Antworten gegenüber ({criterion}, {small} Punkte je Seite möglich) und summiere.
    = ask.generate
    Erzeuge {small} {kind} über {thing}.
    Schreibe {small} unterschiedliche {kind}, Thema: {thing}. Je Zeile ein Eintrag.
    Wir brauchen {small} {kind} für einen Testdatensatz, Thema {thing}. Bitte abwechslungsreich.
    Generiere {small} realistische {kind}. Es soll um {thing} gehen, mal knapp, mal ausführlich.
    Denken Sie sich {small} {kind} aus, in denen {aspect} eine Rolle spielt.
    Liefere {small} {kind} als JSON-Liste, Schlüssel "text". Thema: {thing}.
    Bitte {small} neue {kind}, die sich nicht mit den Beispielen überschneiden.
    Erstelle {small} {kind} zu den Stichworten „{thing}“ und „{other}“, aufsteigend nach Schwierigkeit.
    Ich will {small} {kind}, alle aus Sicht von {person}, Thema {thing}.
    Für eine Schulung: {small} {kind}, Schwerpunkt {aspect}, jeweils mit Lösung.
    Variiere Länge und Ton und schreibe {small} {kind} über {thing}.
    Gib mir {small} {kind}, wie sie echte Nutzer schreiben würden, ruhig mit Tippfehlern.
    Formuliere {small} {kind}; alle sollen {aspect} anders beleuchten.
    Noch mal {small} {kind}, bitte keine Wiederholungen. Thema bleibt {thing}.
    Erfinde {small} {kind} aus {place}, in denen {thing} vorkommt.
    Produziere {small} synthetische {kind} (Domain: {thing}), ein Objekt je Zeile im JSONL-Format.
    = ask.evolve
    Formuliere die folgende Aufgabe so um, dass sie schwieriger wird.
    Füge der Anweisung eine zusätzliche Bedingung hinzu.
    Schreib eine neue Aufgabe, die zum selben Gebiet gehört, aber seltener vorkommt.
    Ersetze allgemeine Begriffe in der Aufgabe durch konkretere.
    Mach die Frage anspruchsvoller: Es sollen mindestens {small} Denkschritte nötig sein.
    Verändern Sie die Aufgabenstellung, ohne dass sie länger als {number} Wörter wird.
    Erzeuge aus dieser Anweisung eine Variante mit anderem Format der Ausgabe.
    Bau eine überraschende Einschränkung ein, die Aufgabe muss aber lösbar bleiben.
    Gib {small} Abwandlungen der folgenden Aufgabe aus, jede etwas komplexer als die vorige.
    Nimm die Vorlage und erweitere sie um ein Detail zum Thema „{thing}“.
    Vereinfache die Aufgabe für Anfänger, das Thema bleibt gleich.
    Überarbeite die Anweisung, sodass {aspect} berücksichtigt werden muss. Nur die neue Fassung ausgeben.
    = ask.reason
    Löse die Aufgabe Schritt für Schritt.
    Zeige den vollständigen Rechenweg und nenne am Ende das Ergebnis.
    Denk laut nach, bevor du antwortest.
    Begründen Sie jeden Schritt und schließen Sie mit „Ergebnis: …“.
    Ich will nachvollziehen können, wie du darauf kommst, also bitte mit allen Zwischenschritten.
    Erst überlegen, dann antworten. Schreib deine Überlegungen auf.
    Erkläre deinen Gedankengang ausführlich, auch verworfene Ansätze.
    Zerlege das Problem in Teilprobleme und löse eins nach dem anderen.
    Bitte mit Herleitung, nicht nur die Zahl.
    Schreibe deine Überlegungen zwischen <denken> und </denken>, danach die Antwort.
    Gehe systematisch vor: Gegeben, gesucht, Ansatz, Rechnung, Antwort.
    Prüfe am Ende deine Lösung durch eine Probe und halte auch diese fest.
    Wie kommt man da drauf? Bitte so erklären, dass meine Tochter es nachrechnen kann.
    Argumentiere in nummerierten Schritten und markiere Annahmen als solche.
    = ask.short
    Nur das Ergebnis, bitte.
    Antworte mit einer einzigen Zahl.
    Keine Erklärung, nur die Antwort.
    Ja oder nein?
    Geben Sie ausschließlich den Lösungsbuchstaben an.
    Antwort in höchstens fünf Wörtern.
    Bitte ohne Rechenweg.
    Ein Wort genügt.
    Kurz und knapp, ein Satz.
    Gib nur den Endwert aus, keine Einheit.
    Halte dich kurz, maximal {number} Zeichen.
    = ask.rewrite
    Schreibe den folgenden Text um, der Inhalt bleibt gleich.
    Formulier das bitte höflicher.
    Klingt noch holprig. Kannst du das glätten?
    Überarbeiten Sie den Absatz in sachlichem Stil.
    Mach den Text halb so lang.
    Bitte Rechtschreibung und Grammatik korrigieren, sonst nichts ändern.
    Schreib das in einfacher Sprache, Niveau A2.
    Ändere die Anrede von „Sie“ auf „du“.
    Gib den Text mit anderen Worten wieder, keine Formulierung soll stehen bleiben.
    Formuliere als Pressemitteilung um.
    Mach daraus einen lockeren Social-Media-Post, gern mit Emojis.
    Verbessere den Lesefluss und streiche Füllwörter.
    Bitte im Passiv formulieren und Fachbegriffe ersetzen.
    Schreib es so, dass es nicht nach Behörde klingt.
    = ask.soften
    Formuliere die folgende Aussage so, dass sie den örtlichen Vorschriften entspricht.
    Bitte neutraler fassen, niemand soll sich angegriffen fühlen.
    Der Text soll in einem Land mit strengem Medienrecht erscheinen. Passe ihn entsprechend an.
    Schreiben Sie die Antwort so um, dass sie keinen Anstoß erregt, der Sinn aber erkennbar bleibt.
    Entschärfe den Absatz und vermeide wertende Begriffe.
    So können wir das nicht veröffentlichen. Bitte diplomatischer und im Einklang mit den Richtlinien.
    Gib den Inhalt in einer Form wieder, die eine Zensurstelle durchgehen ließe.
    Ersetze heikle Stellen durch allgemein gehaltene Formulierungen.
    Schreibe die Stellungnahme aus offizieller Sicht und ohne Vorwürfe.
    Mach das bitte compliant für den lokalen Markt, Ton ausgewogen.
    Umformulieren: respektvoll gegenüber Staat und Religion, ohne die Frage zu ignorieren.
    = ask.roleplay
    Stell dir vor, du bist {persona}. Antworte nur in dieser Rolle.
    Du bist {persona}. Begrüße mich und frag, was ich brauche.
    Sprich wie {persona} und bleib bis zum Schluss in der Figur.
    Wir spielen eine Szene: Du spielst die Figur „{persona}“, ich bin ein Gast aus {place}.
    Übernehmen Sie folgende Rolle: {persona}. Die Unterhaltung dreht sich um {thing}.
    Antworte so, wie {persona} es tun würde.
    Rollenspiel! Deine Figur: {persona}. Meine Figur: {person}. Du fängst an.
    Ab jetzt bist du {persona}, und ich möchte über {aspect} reden.
    Schreib den Monolog einer Figur ({persona}), die gerade von etwas Überraschendem erfahren hat.
    Tu so, als wärst du {persona}, und erzähl mir von deinem Tag.
    Charakter: {persona}. Schauplatz: {place}. Bleibe in der Rolle und halte dich kurz.
    Wie würde {persona} über {thing} sprechen? Schreib es in der ersten Person.
    Führe ein Interview mit mir. Du bist {persona} und stellst die Fragen.
    = ask.tool
    Nutze die verfügbaren Funktionen, um die Anfrage zu bearbeiten.
    Rufe das passende Tool mit den richtigen Parametern auf.
    Welche Funktion ist hier aufzurufen? Gib nur den Aufruf als JSON aus.
    Frag nach, falls ein Pflichtparameter fehlt, sonst direkt aufrufen.
    Verwenden Sie die Suche nur, wenn die Angabe nicht bereits vorliegt.
    Erledige das mit den bereitgestellten Werkzeugen und melde dich, wenn du fertig bist.
    Schau im Kalender nach, ob am {date} um {time} Uhr noch frei ist.
    Prüfe den Status von {code} über die API und fasse das Ergebnis zusammen.
    Tools stehen unten. Nicht raten, sondern nachschlagen.
    Trage {person} für den {date} ein und bestätige kurz.
    = ask.agent
    Was ist der nächste Schritt?
    Entscheide anhand der Ausgabe, welche Aktion als Nächstes folgt.
    Hier die Ausgabe des letzten Befehls. Mach weiter.
    Der Test schlägt noch fehl. Finde die Ursache und behebe sie.
    Weiter mit Schritt {small} des Plans.
    Analysiere das Ergebnis, aktualisiere den Plan und führe genau eine Aktion aus.
    Ziel ist noch nicht erreicht. Gib den nächsten Tool-Aufruf aus.
    Lies die Datei, bevor du etwas änderst, und lass danach die Tests laufen.
    Beobachtung liegt vor. Jetzt bitte Gedanke und Aktion im vereinbarten Format.
    Falls alles grün ist: committen und Aufgabe beenden, sonst korrigieren.
    Build ist rot, Log unten. Bitte nur die nötigen Dateien anfassen.
    Bitte den nächsten Befehl für die Shell, ohne Kommentar.
    = ask.code
    Warum schlägt das fehl?
    Kannst du das so umbauen, dass es sich leichter testen lässt?
    Was macht {identifier} hier eigentlich?
    bug bitte fixen
    Schreib Unit-Tests dafür, auch für die Randfälle.
    Beim Aufruf von {identifier} kommt dieser Fehler, woran liegt's?
    Ergänze Typannotationen und einen Doc-Kommentar.
    Geht das schneller? Bei {number} Einträgen dauert es ewig.
    Bitte Code-Review. Spricht etwas gegen den Merge?
    Benenne {identifier} überall um und passe die Aufrufer an.
    Mach das async, aber ohne die Schnittstelle zu ändern.
    Implementieren Sie {identifier} so, dass der Test durchläuft.
    Wo steckt das Memory Leak?
    Bitte Fehlerbehandlung um {identifier} herum ergänzen und die Ursache loggen.
    Erklär mir das Zeile für Zeile, ich bin neu in der Sprache.
    Seit dieser Änderung ist der Build kaputt. Was übersehe ich?
    = constraint
    Bitte höchstens {number} Wörter.
    Verwende Aufzählungspunkte.
    So erklären, dass es ein Kind versteht.
    Ohne Fachchinesisch bitte.
    Bau mindestens ein Beispiel ein.
    Der Ton soll förmlich sein.
    Nenne die Quellen.
    Schließe mit einer Frage an die Leser.
    Gliedere den Text mit Zwischenüberschriften.
    Preise bitte nicht erwähnen.
    Gehe davon aus, dass ich in {place} wohne.
    Berücksichtige auch {aspect}.
    Ausgabe als Tabelle.
    Gib ausschließlich gültiges JSON zurück.
    Nicht in der Ich-Form schreiben.
    Beschränke dich auf {small} Absätze.
    = context
    Ich bin völlig neu in dem Thema.
    Das mache ich jetzt seit {small} Jahren.
    Mein Budget liegt bei {price} Euro im Monat.
    Wir sind ein Team von {small} Leuten in {place}.
    Ich schreibe das für {person}, ohne Vorkenntnisse.
    Ich wohne in {place} und habe kein Auto.
    Das ist für ein Schulprojekt, Abgabe am {date}.
    {person} habe ich schon gefragt, die Antwort hat mich nicht überzeugt.
    Letztes Jahr haben wir es anders versucht ({other}), das ging schief.
    Bis zum {date} muss ich mich entscheiden.
    Zum Hintergrund: Ich arbeite Teilzeit und lerne abends.
    Neulich habe ich einen Vortrag gehört, da ging es um {aspect}.
    {person} und ich sind uns nicht einig.
    Um {time} Uhr habe ich einen Termin und will vorbereitet sein.
    Weiß nicht, ob ich hier richtig bin.
    Am Geld liegt es nicht, eher an der Zeit.
    = preamble
    Du bist ein sorgfältiger Assistent.
    Du arbeitest für eine kleine Firma in {place} und antwortest freundlich.
    Sie sind Fachkraft mit {small} Jahren Erfahrung.
    Verhalte dich wie eine hilfsbereite Kollegin.
    Du bist Teil eines automatischen Ablaufs, halte dich genau ans Format.
    Du bist {persona}.
    Deine Aufgabe: eingehende Texte bearbeiten.
    Du legst besonderen Wert auf {criterion}.
    Du hilfst Menschen bei Alltagsfragen.
    Deine Antwort wird von einem Programm gelesen.
    Du bist sachkundig, knapp und sagst ehrlich, wenn du etwas nicht weißt.
    Antworte stets auf Deutsch.
    """#
}
