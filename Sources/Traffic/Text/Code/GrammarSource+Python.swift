extension GrammarSource {
  /// Python: functions and the statements in them, with snake_case names.
  static let python = #"""
    == py.unit
    ×5 «py.function»
    --
    ×2 «py.class»
    --
    «py.test»
    --
    «py.script»
    --
    «py.dataclass»
    --
    «py.notebook»
    = py.head
    «cast»«py.opening»
    == py.opening
    «py.import&1-4|¶»¶¶
    --
    """«note.sentence»"""¶«py.import&2-5|¶»¶¶
    --
    «py.import&2-6|¶»¶¶logger = logging.getLogger(__name__)¶«py.constant+1-3|¶»¶¶
    = py.import
    import json
    import logging
    import re
    import os
    import sys
    import time
    import csv
    import random
    import itertools
    import asyncio
    import hashlib
    import sqlite3
    from collections import «py.collection»
    from dataclasses import dataclass, field
    from datetime import datetime, timedelta
    from decimal import Decimal
    from functools import lru_cache, partial
    from pathlib import Path
    from typing import Any, Iterable, Optional
    from enum import Enum
    from contextlib import contextmanager
    from «team».«noun»s import «noun^»«role^»
    from «team».«role» import «verb»_«noun»s, «noun^»Error
    from .«noun»_«role» import «verb»_«noun»
    from .«role» import «noun^»«role^», «adj»_«noun»s
    =* py.collection
    defaultdict Counter deque OrderedDict namedtuple
    = py.constant
    «adj!»_«noun!»_«field!» = «py.value»
    MAX_«noun!»_«metric!» = «#2-500»
    DEFAULT_«field!» = «py.value»
    «noun!»_«field!»S = {"«state»", "«adj»", "«state»"}
    «noun!»_PATTERN = re.compile(r"«py.regex»")
    = py.value
    ×2 «#0-9»
    ×2 «#10-999»
    «#2-60» * 60
    «percent»
    ×2 "«state»"
    "«word»"
    None
    = py.const
    None
    True
    False
    []
    0
    ""
    == py.names
    «cast»«v=verb»«w=verb/v»«x=short»«y=short/x»«r=py.result»«m:py.suffix»
    =* py.result
    result results total totals found output rows matches pending grouped updated missing counts best items summary values
    = py.suffix
    «e»
    «e»s
    «e»_«f»
    «e»_«n»s
    «n»s_for_«e»
    «f»_of_«e»
    «adj»_«e»s
    «e»_«k»
    == py.function
    ×3 «py.names»«py.decorator?12»def «v»_«m»(«py.params»)«py.arrow?50»:
      «py.doc?35»«py.start»«py.more+0-8»«py.return»
    --
    ×2 «py.names»def «v»_«e»_«f»(«e»s, «py.default»)«py.arrow?40»:
      «py.doc?30»«r» = «py.empty»
      for «e» in «e»s:
        «py.loop+1-4|¶»
      return «r»
    --
    «py.names»async def «v»_«m»(«py.params»)«py.arrow?50»:
      «py.doc?25»async with self.«n»_«role»() as «y»:
        «r» = await «y».«w»_«n»(«e».«k»)
      «py.more+0-5»return «r»
    --
    «py.names»def «v»_«e»s(«e»s: Iterable[«e^»], *, limit: int = «#5-500») -> list[«e^»]:
      """«note.sentence»"""
      «r» = [«x» for «x» in «e»s if «py.filter»]
      «r».sort(key=lambda «x»: «x».«f»«py.reverse?40»)
      «py.more+0-3»return «r»[:limit]
    --
    «py.names»def is_«adj»_«e»(«e»: «e^») -> bool:
      «py.doc?30»if «py.cond»:
        return «py.bool»
      return «py.cond» and «py.cond»
    --
    «py.names»@contextmanager
    def «adj»_«e»(«e»_id, *, «py.default»):
      «e» = «n»_«role».«w»(«e»_id)
      try:
        yield «e»
      except «py.error» as error:
        «py.log»
        raise
      finally:
        «e».close()
    --
    «py.names»def «v»_«e»(«n»s, «e», seen=None):
      «py.doc?40»seen = seen or set()
      if «e» in seen:
        return «py.empty»
      seen.add(«e»)
      for «o» in «n»s.get(«e», ()):
        «py.visit*1-2|¶»
        «v»_«e»(«n»s, «o», seen)
      return seen
    --
    «py.names»def «v»_«e»s(«x», «f»):
      «py.doc?40»low, high = 0, len(«x»)
      while low < high:
        middle = (low + high) // 2
        if «x»[middle].«f» «py.side» «f»:
          low = middle + 1
        else:
          high = middle
      return low«py.found?40»
    --
    «py.names»def «v»_«m»(«x», «y», «f»=«#1-20»):
      «py.doc?40»table = [[0] * (len(«y») + 1) for _ in range(len(«x») + 1)]
      for i in range(1, len(«x») + 1):
        for j in range(1, len(«y») + 1):
          if «x»[i - 1] == «y»[j - 1]:
            table[i][j] = table[i - 1][j - 1] + «py.small»
          else:
            table[i][j] = max(table[i - 1][j], table[i][j - 1])
      return table[-1][-1]
    = py.found
     if «x»[low].«f» == «f» else -1
    =* py.side
    < <=
    =* py.bool
    True False
    = py.visit
    «x» = «n»s[«o»]
    if «o» in «r»:¶  continue
    «r»[«o»] = «r».get(«e», 0) + «#1-9»
    logger.debug("%s -> %s", «e», «o»)
    if len(seen) > «#10-900»:¶  raise «py.error»("«log.text»")
    = py.decorator
    @lru_cache(maxsize=«#16-512»)¶
    @«t=team»«t».route("/«e»s/<int:«e»_id>")¶
    @retry(attempts=«#2-6», delay=«percent»)¶
    @timed("«e».«v»")¶
    = py.arrow
     -> int
     -> float
     -> bool
     -> str
     -> dict[str, «n^»]
     -> list[«e^»]
     -> «e^» | None
     -> Optional[«n^»]
     -> None
    = py.params
    «e»: «e^», «f»: int = «#0-90»
    «e», «n»s
    self, «e»: «e^»
    «e», «f»=«#1-900»
    «e»s, «e», «py.default»
    «e», «f», «g»
    «e»: dict, «k»: str = "«state»"
    «e»: «e^», *, «py.default»
    «e», «n», *«o»s
    = py.default
    «f»=«#1-900»
    «adj»=False
    limit=«#5-500»
    now=None
    «k»="«state»"
    «g»: float = «percent»
    dry_run=False
    = py.reverse
    , reverse=True
    = py.doc
    """«note.sentence»"""¶
    """«note.sentence»¶¶Args:¶  «e»: «note.phrase».¶  «f»: «note.phrase».¶"""¶
    # «remark»¶
    = py.empty
    []
    {}
    0
    set()
    None
    defaultdict(list)
    Counter()
    = py.start
    «x» = «py.expr»¶«r» = «py.empty»¶
    «r» = «py.expr»¶
    «x», «y» = «e».«f», «py.numeric»¶«r» = []¶
    if not «e».«n»s:¶  return «py.const»¶«r» = «py.query»¶
    «x» = «py.query»¶«r» = {}¶
    «r» = {"«k»": «e».«k», "«f»": 0}¶«x» = «py.numeric»¶
    = py.query
    «n»_«role».«verb»_«part»(«e».«k»)
    self.«n»s.get(«e».«k»)
    self._«verb»_«thing»(«e»)
    db.execute("SELECT «f», «k» FROM «n»s WHERE «e»_id = ?", («e».id,)).fetchall()
    «verb»_«thing»s(«e», «label»=«e».«k»)
    [«y» for «y» in «e».«thing»s if «y».«number» «order» «#0-900»]
    list(filter(None, («y».«k» for «y» in «e».«n»s)))
    = py.stmt
    ×4 «py.assign»
    ×2 «py.guard»
    «py.log»
    # «remark»¶«py.assign»
    if «py.cond»:¶  «py.stmt+1-2|¶»
    if «py.cond»:¶  «py.assign»¶else:¶  «py.assign»
    for «y» in «e».«n»s:¶  «py.inner+1-3|¶»
    for index, «y» in enumerate(«e».«n»s«py.from?25»):¶  «py.inner+1-3|¶»
    try:¶  «py.assign»¶except «py.error»:¶  «py.fallback»
    with open(path«py.mode?30») as handle:¶  «y» = json.load(handle)
    while «x» and «y».«number» «order» «#0-90»:¶  «y» = «y».next_«n»¶  «py.inner»
    assert «py.cond», f"«adj» «e» {«e».«k»!r}"
    «e».«number» += «py.small»
    «r»["«part»"] = «py.expr»
    self._«thing»s[«e».«k»] = «r»
    = py.more
    «py.stmt»¶
    = py.mode
    , encoding="utf-8"
    = py.from
    , start=1
    = py.small
    1
    «#2-12»
    «e».«number»
    = py.numeric
    «e».«number» * «#2-90»
    «e».«f» - «e».«g»
    max(«e».«number», «#1-900»)
    min(«e».«number», «e».«h»)
    round(«e».«number» / «#2-100», 2)
    sum(«y».«number» for «y» in «e».«thing»s)
    len(«e».«thing»s)
    int(«e».«number» or 0)
    «e».«number» // «#2-60»
    abs(«e».«f» - «e».«h»)
    Decimal(str(«e».«number»)) * Decimal("«percent»")
    = py.text
    «e».«label».strip().lower()
    f"{«e».«k»}«py.join»{«e».«f»:>«#4-12»}"
    "«py.join»".join(str(«y») for «y» in «e».«thing»s)
    re.sub(r"«py.regex»", "«py.join»", «e».«label»)
    «e».«label».split("«py.join»")[«#0-2»]
    hashlib.sha256(«e».«k».encode()).hexdigest()[:«#8-16»]
    os.environ.get("«thing!»_«part!»", "«word»")
    str(«e».«number»).zfill(«#4-12»)
    json.dumps({"«f»": «e».«f», "«k»": «e».«k»})
    = py.expr
    ×3 «py.numeric»
    ×2 «py.text»
    ×2 «py.query»
    «e».«part»
    «e».get("«part»"«py.alt?40»)
    «e»["«f»"] * «e»["«g»"]
    sorted(«e».«thing»s, key=lambda item: («py.key», item.«k»))
    datetime.utcnow() - timedelta(«py.unitof»=«#1-90»)
    next((«y» for «y» in «e».«n»s if «y».«label» == "«state»"), None)
    «e».«f» if «e».is_«adj» else «#0-90»
    await «n»_«role».«verb»(«e».«k»)
    {«y».«k»: «y» for «y» in «e».«thing»s}
    [«y».«part» for «y» in «e».«thing»s]
    =* py.unitof
    days hours minutes seconds weeks
    = py.alt
    , «py.value»
    =* py.join
    , - _ / : ; | . #
    =* py.regex
    \s+ [^a-z0-9]+ \d{4}-\d{2} ^\W+|\W+$ [,;]\s* (\w+)=(\d+) \.+$ [A-Z]{2}-\d+
    = py.key
    item.«f»
    -item.«g»
    item.«l» or ""
    = py.assign
    «x» = «py.expr»
    «y» = «py.expr»
    «r» = «py.expr»
    «thing»_«number» = «py.numeric»
    «adj»_«label» = «py.text»
    «thing»s_by_«label» = {«y».«label»: «y» for «y» in «e».«thing»s}
    «f», «g» = «e».«verb»(«x»)
    «adj»_«metric» = «py.numeric»
    = py.cond
    ×2 «e».«number» «order» «#0-900»
    ×2 «e».«label» == "«state»"
    not «e».«thing»s
    «e».«label» is None
    «e».«label» in ("«state»", "«state»")
    len(«e».«thing»s) «order» «#1-100»
    «e».is_«adj» and not «e».«thing»s
    isinstance(«e».«part», «py.classof»)
    «e».«f» «order» «e».«g»
    "«label»" not in «e»
    self.«adj»
    «e».«number» % «#2-20» == 0
    any(«y».«label» == "«state»" for «y» in «e».«n»s)
    «e».«label».startswith("«word»")
    =* py.classof
    str int dict list tuple float
    =* order
    < > <= >= ==
    = py.filter
    «x».«number» «order» «#0-900»
    «x».«label» == "«state»"
    «x».is_«adj»
    not «x».«thing»s
    «x».«label» is not None
    «x».«f» > «x».«g»
    = py.guard
    if «py.cond»:¶  return «py.const»
    if not «e».«thing»s:¶  return «py.empty»
    if «py.cond»:¶  raise «py.error»(f"«log.text»: {«e».«part»}")
    if «e».«label» is None:¶  «py.log»¶  return «py.const»
    = py.error
    ValueError
    KeyError
    TypeError
    RuntimeError
    TimeoutError
    «thing^»Error
    «adj^»«thing^»Error
    FileNotFoundError
    = py.fallback
    «r» = «py.const»
    «py.log»
    return «py.const»
    «py.log»¶raise
    pass
    = py.log
    logger.«py.level»("«log.phrase»", «e».«part»)
    logger.«py.level»(f"«log.text»: {«e».«part»}")
    print(f"«log.text»: {«e».«part»}")
    metrics.increment("«e».«state»")
    =* py.level
    info info debug warning error exception
    = py.loop
    if «py.cond»:¶  continue
    «r» = «py.numeric»
    «r»[«e».«label»] = «py.expr»
    «r» += «e».«number»
    «x» = «py.expr»
    «py.log»
    if «e».«number» «order» «#0-900»:¶  «r».append(«e»)
    «r»[«e».«k»].append(«e».«number»)
    «n»_«role».«verb»(«e»)
    if «py.cond»:¶  break
    «e».«part» = «py.expr»
    = py.inner
    if «y».«number» «order» «#0-900»:¶  continue
    «r».append(«y».«part»)
    «r»[«y».«label»] = «y».«number»
    «x» += «y».«number»
    «py.log»
    «n»_«role».«verb»(«y»)
    «y».«label» = "«state»"
    if «y».«label» == «e».«label»:¶  break
    «y».«number» = min(«y».«number», «#1-900»)
    = py.return
    ×2 return «r»
    return «py.expr»
    return «py.cond»
    return «r», «x»
    return [«y».«part» for «y» in «e».«n»s]
    return {"«f»": «x», "«k»": «e».«k»}
    """#
}
