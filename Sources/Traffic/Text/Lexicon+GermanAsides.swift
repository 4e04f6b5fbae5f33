extension LexiconSource {
  /// German: what is said beside the matter, and wishes about code.
  static let germanAsides = #"""
    = ask.code
    Warum schlägt das fehl?
    Bau den Code bitte so um, dass man ihn besser testen kann.
    Was macht {identifier} an dieser Stelle?
    bitte den fehler beheben
    Schreiben Sie Unit-Tests, auch für die Randfälle.
    Beim Aufruf von {identifier} kommt dieser Fehler, hast du eine Idee?
    typen und kommentare ergänzen
    geht das auch schneller
    Sieh dir die Änderung an. Spricht etwas gegen das Zusammenführen?
    Benenne {identifier} um und passe alle Aufrufe an.
    Erklär mir das Zeile für Zeile, ich bin neu hier.
    Mit wenigen Daten läuft es, mit {number} Tausend Zeilen dauert es ewig.
    Implementiere {identifier}, sodass der Test durchläuft.
    Bitte Fehlerbehandlung einbauen und die Ursache protokollieren.
    Übertrage das in eine andere Sprache, die Namen sollen bleiben.
    Kann es hier zu einer Verklemmung kommen?
    soll auch mit leerer eingabe klappen
    = constraint
    Höchstens {number} Wörter.
    in stichpunkten
    Erkläre es wie für ein Kind.
    Nenne mindestens ein Beispiel.
    Bitte in sachlichem Ton.
    Schließe mit einer Frage an die Leser.
    Gliedere den Text mit Überschriften.
    ohne preise
    Gib nur gültiges JSON zurück.
    Das Ergebnis bitte als Tabelle.
    Keine Fachbegriffe.
    Denk an jemanden, der in {place} wohnt.
    Maximal {small} Absätze.
    = context
    Ich fange gerade erst an.
    Ich mache das jetzt seit {small} Jahren.
    Mein Budget liegt bei {price} im Monat.
    Wir sind ein Team von {small} Leuten in {place}.
    Das ist für {person} gedacht, ohne Fachkenntnisse.
    Ich muss mich bis {date} entscheiden.
    hab schon {person} gefragt, war aber nicht überzeugend
    Meine Tochter ist {small} Jahre alt.
    Ich wohne in {place} und habe kein Auto.
    Das ist eine Hausaufgabe, Abgabe am {date}.
    Letztes Jahr habe ich {price} ausgegeben und es ging schief.
    hab nur {number} minuten
    Um {time} habe ich eine Besprechung und möchte vorbereitet sein.
    Keine Ahnung, ob ich hier richtig bin.
    = preamble
    Du bist ein sorgfältiger Assistent.
    Du arbeitest in einer kleinen Firma in {place} und antwortest freundlich.
    Sie bringen {small} Jahre Erfahrung mit.
    Sie sind Teil eines automatischen Ablaufs; halten Sie sich genau an das Format.
    Deine Rolle: {persona}.
    Achten Sie besonders auf Folgendes: {criterion}.
    Deine Aufgabe ist es, eingehende Texte zu bearbeiten.
    Die Antwort wird von einem Programm gelesen.
    Fass dich kurz und sag, wenn du etwas nicht weißt.
    = detail
    Die Bestellnummer ist {code}.
    Bestellt habe ich am {date}.
    Mein Name ist {person}.
    waren zusammen {price}
    Die Lieferadresse ist in {place}.
    Ich habe am {date} schon an {person} geschrieben.
    Vorgang {code}, bitte um Antwort bis {date}.
    hab es {small} mal versucht
    Ab {time} bin ich zu erreichen.
    Auf der Rechnung stehen {price}, im Shop standen {price}.
    Gekauft in {place}, vor {small} Wochen.
    = label.task
    Aufgabe:
    Anweisung:
    Auftrag:
    Arbeitsauftrag:
    """#
}
