extension GrammarSource {
  /// Java: classes, records, interfaces, tests.
  static let java = #"""
    == java.unit
    ×3 «java.method»
    --
    ×3 «java.class»
    --
    «java.record»
    --
    «java.interface»
    --
    «java.enum»
    --
    «java.test»
    == java.head
    package example.«team».«thing»;¶¶«java.import*1-5|¶»¶¶
    = java.import
    import java.util.List;
    import java.util.Map;
    import java.util.Optional;
    import java.util.ArrayList;
    import java.util.HashMap;
    import java.util.concurrent.ConcurrentHashMap;
    import java.util.concurrent.atomic.AtomicLong;
    import java.util.stream.Collectors;
    import java.time.Duration;
    import java.time.Instant;
    import java.math.BigDecimal;
    import java.io.IOException;
    import java.nio.file.Path;
    ×4 import example.«team».«noun^»«role^»;
    == java.names
    «cast»«v=verb»«x=short»«r=js.result»«m:js.suffix»
    == java.method
    «java.names»«java.doc?30»«java.annotation?25»«java.access» «java.type» «v»«m»(«java.params»)«java.throws?20» {
      «java.stmt+1-9|¶»
      «java.return»
    }
    --
    «java.names»«java.doc?25»public List<«e^»> «v»«e^»s(List<«e^»> «e»s, int «f») {
      return «e»s.stream()
        .filter(«x» -> «x».get«f^»() «java.order» «f»)
        .«java.stream»
        .collect(Collectors.toList());
    }
    --
    «java.names»«java.doc?25»public Map<String, List<«e^»>> «v»«m»(Collection<«e^»> «e»s) {
      Map<String, List<«e^»>> «r» = new HashMap<>();
      for («e^» «e» : «e»s) {
        «java.loop+1-3|¶»
        «r».computeIfAbsent(«e».get«f^»(), key -> new ArrayList<>()).add(«e»);
      }
      return «r»;
    }
    --
    «java.names»«java.doc?25»private static int «v»«m»(int[] «x», int «f») {
      int low = 0;
      int high = «x».length«java.less?40»;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if («x»[middle] «java.order» «f») {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return «java.found»;
    }
    = java.less
     - 1
    = java.found
    low
    high
    low < «x».length ? «x»[low] : -1
    = java.stream
    sorted(Comparator.comparing(«e^»::get«g^»))
    map(this::«verb»«e^»)
    limit(«#5-500»)
    distinct()
    peek(«x» -> log.debug("{} «state»", «x»))
    = java.doc
    /** «note.sentence» */¶
    /**¶ * «note.sentence»¶ *¶ * @param «e» «note.phrase»¶ * @return «note.phrase»¶ */¶
    // «remark»¶
    = java.annotation
    @Override¶
    @Deprecated¶
    @SuppressWarnings("unchecked")¶
    @GetMapping("/«e»s/{id}")¶
    @Transactional¶
    @Scheduled(fixedDelay = «#1-60»000)¶
    =* java.access
    public public public private protected
    = java.type
    int
    long
    String
    boolean
    BigDecimal
    void
    List<«e^»>
    Optional<«e^»>
    Map<String, «n^»>
    «e^»
    Instant
    = java.plain
    int
    long
    String
    boolean
    BigDecimal
    Instant
    Duration
    List<«thing^»>
    Map<String, «thing^»>
    = java.params
    «e^» «e»
    «e^» «e», «n^» «n»
    long «e»Id, «java.plain» «f»
    List<«e^»> «e»s
    String «f», «java.plain» «g»
    final «e^» «e», int «x»
    = java.throws
     throws IOException
     throws «thing^»Exception
     throws InterruptedException
    = java.value
    «#0-9»
    «#10-999»
    "«word»"
    "«state»"
    null
    true
    false
    BigDecimal.ZERO
    Duration.ofSeconds(«#1-900»)
    Optional.empty()
    «thing^»«part^».«state!»
    = java.expr
    «e».get«f^»()
    «e».get«f^»().«verb»(«java.value»)
    «n»«role^».«verb»(«java.args»)
    this.«thing»s.get(«e».get«f^»())
    «verb»«thing^»(«java.args»)
    new «thing^»(«e».get«f^»(), «java.value»)
    Math.«js.math»(«e».get«f^»(), «#0-900»)
    «e» == null ? «java.value» : «e».get«g^»()
    String.format("«java.format»", «e».get«f^»())
    «e»s.getOrDefault(«x», «java.value»)
    Instant.now().minus(Duration.of«java.unitof»(«#1-90»))
    «e».get«f^»() * «#2-100» / «#2-60»
    Optional.ofNullable(«e».get«f^»()).orElse(«java.value»)
    Objects.requireNonNull(«e», "«e»")
    = java.format
    %s-«word»
    «thing» %d of «#2-90»
    %05d
    %s/«thing»s
    =* java.unitof
    Days Hours Minutes Seconds Millis
    = java.args
    «e»
    «x»
    «e».get«f^»()
    «e», «java.value»
    «x», «e».get«g^»()
    «e»Id
    = java.cond
    «e» == null
    «e».get«f^»() «java.order» «#0-500»
    «e».is«adj^»()
    !«e»s.isEmpty()
    «n»s.contains(«e».get«f^»())
    "«state»".equals(«e».get«f^»())
    «e».get«f^»().compareTo(«n».get«f^»()) > 0
    «x» != null && «x».is«adj^»()
    «e».get«g^»() «java.order» «e».get«f^»()
    =* java.order
    < > <= >= ==
    = java.stmt
    ×3 «java.plain» «java.target» = «java.expr»;
    var «x» = «java.expr»;
    if («java.cond») {¶  «java.stmt+1-2|¶»¶}
    if («java.cond») {¶  throw new «java.error»("«log.text»: " + «e».get«f^»());¶}
    if («java.cond») {¶  «java.stmt»¶} else {¶  «java.stmt»¶}
    for («n^» «n» : «e».get«n^»s()) {¶  «java.loop+1-3|¶»¶}
    for (int i = 0; i < «e»s.size(); i++) {¶  «java.loop+1-3|¶»¶}
    try («role^» «x» = «n»«role^».open()) {¶  «java.stmt+1-2|¶»¶}
    try {¶  «java.stmt»¶} catch («java.error» e) {¶  log.«java.level»("«log.phrase»", e);¶}
    // «remark»
    log.«java.level»("«log.text» {}", «e».get«f^»());
    «e».set«f^»(«java.expr»);
    this.«thing»s.put(«e».get«f^»(), «x»);
    «thing»«metric^».incrementAndGet();
    synchronized (lock) {¶  «java.stmt»¶}
    «n»«role^».«verb»(«java.args»);
    while («java.cond») {¶  «java.loop+1-2|¶»¶}
    switch («e».get«f^»()) {¶  case «state!» -> «verb»«e^»(«e»);¶  case «adj!» -> «verb»«n^»(«e»);¶  default -> {¶    «java.stmt»¶  }¶}
    =* java.level
    info warn debug error trace
    = java.target
    «x»
    «thing»«f^»
    «adj»«thing^»
    «thing»«metric^»
    = java.error
    IllegalArgumentException
    IllegalStateException
    «thing^»Exception
    «adj^»«thing^»Exception
    UnsupportedOperationException
    = java.loop
    if («java.cond») {¶  continue;¶}
    «r».add(«n»);
    «thing»«metric^» += «n».get«f^»();
    «n».set«g^»(«java.expr»);
    «n»«role^».«verb»(«java.args»);
    if («java.cond») {¶  break;¶}
    log.«java.level»("«log.text» {}", «n».get«f^»());
    = java.return
    return «r»;
    return «java.expr»;
    return «e».get«f^»();
    return new «e^»(«java.args»);
    return List.copyOf(«r»);
    return «java.cond»;
    == java.class
    «java.names»«java.doc?40»public class «adj^»«e^»«role^»«java.base?40» {
      «java.slot*1-4|¶»

      public «adj^»«e^»«role^»(«n^»«role^» «n»«role^», «java.plain» «f») {
        this.«n»«role^» = «n»«role^»;
        this.«f» = «f»;
      }

      «java.member+1-6|¶¶»
    }
    --
    «java.names»«java.doc?40»final class «e^»«role^»«java.base?60» {
      «java.slot*1-3|¶»

      «java.member+1-7|¶¶»
    }
    = java.base
     extends «role^»
     implements «role^»<«e^»>
     extends Abstract«role^»<«e^», «n^»>
     implements Comparable<«e^»>
    = java.slot
    private final «java.plain» «part»;
    private final «thing^»«role^» «thing»«role^»;
    private static final int «thing!»_«metric!» = «#2-900»;
    private final Map<String, «thing^»> «thing»s = new HashMap<>();
    private final AtomicLong «thing»«metric^» = new AtomicLong();
    private volatile boolean «adj»;
    private static final Logger log = Logger.getLogger("«team».«thing»");
    == java.member
    «v=verb»«x=short»«r=js.result»«java.annotation?25»«java.access» «java.type» «v»«thing^»(«java.params») {
      «java.stmt+1-4|¶»
      «java.return»
    }
    --
    public «java.plain» get«part^»() {
      return «f»;
    }
    --
    «v=verb»«x=short»«r=js.result»private boolean is«adj^»(«e^» «e») {
      return «java.cond» && «java.cond»;
    }
    --
    @Override
    public String toString() {
      return "«e^»{" + «f» + ", " + «n»s.size() + "}";
    }
    == java.record
    «java.names»«java.doc?40»public record «e^»«f^»(«java.plain» «f», «java.plain» «g», «java.plain» «part») {
      public «e^»«f^» {
        if («f» == null) {
          throw new «java.error»("«log.text»");
        }
      }

      «java.member+0-2|¶¶»
    }
    == java.interface
    «java.names»«java.doc?60»public interface «e^»«role^»<T extends «n^»> {
      «java.declaration+2-6|¶¶»
    }
    = java.declaration
    «java.type» «verb»«thing^»(«java.params»);
    «java.doc»Optional<T> find«thing^»By«part^»(«java.plain» «part»);
    «java.doc»default boolean is«adj^»(T «x») {¶  return «x».get«f^»() != null;¶}
    List<T> «verb»«thing^»s(«java.plain» «f», int limit);
    == java.enum
    «java.names»public enum «e^»«f^» {
      «state!»("«~4»"),
      «adj!»("«~4»"),
      «thing!»("«~4»");

      private final String «g»;

      «e^»«f^»(String «g») {
        this.«g» = «g»;
      }

      «java.member+0-2|¶¶»
    }
    == java.test
    «java.names»@Test
    void «v»s«e^»«java.claim»() {
      var «e» = new «e^»(«java.value», «java.value»);
      «java.stmt+1-3|¶»
      «java.assert*1-3|¶»
    }
    = java.claim
    When«f^»IsMissing
    Without«n^»s
    After«state^»
    ForEach«n^»
    Only«adj^»«n^»s
    = java.assert
    assertEquals(«java.value», «e».get«f^»());
    assertTrue(«java.cond»);
    assertThrows(«java.error».class, () -> «n»«role^».«v»(«e»));
    assertThat(«e».get«g^»()).isEqualTo(«java.value»);
    assertNull(«e».get«g^»());
    """#
}
