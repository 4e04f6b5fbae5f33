extension GrammarSource {
  /// Sentences that stand in comments, logs, commits and tickets.
  static let notes = #"""
    = note.phrase
    the «thing» to «verb»
    the «adj» «part» of the «thing»
    number of «thing»s to keep
    how many «metric» to wait
    where the «thing» «part» is stored
    «adj» «thing»s only
    the «thing» as it was before the «thing» «role» ran
    upper bound for the «part»
    optional «part» filter
    a «thing», or nothing if there is none
    seconds between two «thing»s
    «part» as the «team» team defines it
    path of the «thing» file
    = note.sentence
    «verb^» the «adj» «thing» and return its «part».
    «verb^» every «thing» that has no «part» yet.
    «verb^» «thing»s by «part», «adj» ones first.
    Returns the «part» of a «thing» in «metric».
    Checks whether the «thing» may be «state».
    Reads «thing»s from the «adj» «thing» file.
    «verb^» a «thing» unless it is already «state».
    Used by the «team» «role» to «verb» «thing»s.
    Keeps the last «#2-90» «thing»s in memory.
    Splits a «thing» into «metric» of equal «part».
    Deprecated: use the «thing» «role» instead.
    Turns «thing» records into «thing» rows.
    Finds the «thing» with the highest «part».
    Not safe to call while a «thing» is «state».
    «verb^» and «verb» «thing»s in one pass.
    Default «part» is «#1-900» «metric».
    = log.text
    «verb» «thing» «state»
    «thing» «part»
    could not «verb» «thing»
    «adj» «thing» «state»
    skipping «adj» «thing»
    «thing» «role» started
    retrying «verb» of «thing»
    unexpected «thing» «part»
    no «thing» for «part»
    = log.phrase
    «verb» «thing» %s «state»
    could not «verb» «thing» %s
    «adj» «thing» %s skipped
    «thing» %s has no «part»
    «thing» %s «state» again
    %s: «part» out of range
    = commit
    «verb^» «thing» «part» before the «thing» is «state»
    Fix «adj» «thing» in the «thing» «role»
    «team»: «verb» «thing»s by «part»
    fix(«team»): do not «verb» «adj» «thing»s twice
    feat(«thing»): add «part» to «thing» «role»
    Revert "«verb^» «adj» «thing»s in «team»"
    Remove unused «thing» «role»
    Add test for «adj» «thing» with no «part»
    Make «thing» «part» optional
    Raise «thing» «part» limit to «#2-900»
    wip «thing» «role»
    Handle «state» «thing»s in «team» «role»
    Speed up «thing» lookup by «part»
    Document how «thing»s are «state»
    = ticket
    «thing^» «part» is wrong after the «thing» is «state»
    «team^»: «adj» «thing»s are «state» twice
    Cannot «verb» «thing» when «part» is empty
    «thing^» «role» times out with «#100-9000» «metric»
    «verb^» button does nothing on «adj» «thing» page
    «part^» shown in «metric» instead of «metric»
    «adj^» «thing» missing from the «thing» report
    Add filter by «part» to the «thing» list
    Nightly «thing» job leaves «#2-90» «state» «thing»s behind
    Export of «thing»s drops the «part» column
    """#
}
