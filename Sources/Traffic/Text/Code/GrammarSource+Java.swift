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
    «cast»package example.«team».«e»;¶¶«java.import&1-6|¶»¶¶
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
    import example.«team».«noun^»;
    import example.«team».«noun^»«role^»;
    import example.«team».«noun»s.«noun^»Exception;
    == java.names
    «cast»«v=verb»«w=verb/v»«x=short»«y=short/x»«r=js.result»«m:js.suffix»
    == java.method
    ×3 «java.names»«java.doc?30»«java.annotation?20»«java.access» «java.returned»
    --
    ×2 «java.names»«java.doc?30»«java.access» void «v»«m»(«java.params»)«java.throws?20» {
      «java.stmt+1-8|¶»
    }
    --
    «java.names»«java.doc?25»public List<«e^»> «v»«e^»s(List<«e^»> «e»s, long «f») {
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
    @Route("/«e»s/{id}")¶
    @Cached(seconds = «#1-900»)¶
    @Timed("«e».«v»")¶
    =* java.access
    public public public private protected
    == java.returned
    int «v»«m»(«java.params»)«java.throws?15» {
      int «r» = «java.int»;
      «java.more+0-7»¬
      return «r»;
    }
    --
    String «v»«m»(«java.params»)«java.throws?15» {
      «java.more+0-6»¬
      return «java.string»;
    }
    --
    boolean «v»«m»(«java.params») {
      «java.more+0-5»¬
      return «java.cond»;
    }
    --
    Optional<«n^»> «v»«m»(«java.params») {
      «java.more+0-5»¬
      return Optional.ofNullable(«java.object»);
    }
    --
    List<«n^»> «v»«m»(«java.params») {
      List<«n^»> «r» = new ArrayList<>();
      for («n^» «n» : «e».get«n^»s()) {
        «java.loop+1-4|¶»
      }
      return «r»;
    }
    --
    Map<String, Long> «v»«m»(«java.params») {
      «java.more+0-4»¬
      return «e».get«n^»s().stream().collect(Collectors.groupingBy(«n^»::get«k^», Collectors.counting()));
    }
    --
    BigDecimal «v»«m»(«java.params») {
      BigDecimal «r» = BigDecimal.valueOf(«e».get«f^»());
      «java.more+0-4»¬
      return «r».setScale(2, RoundingMode.HALF_UP);
    }
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
    «e^» «e», List<«o^»> «o»s
    «e^» «e», int «f»
    «e^» «e», String «k»
    final «e^» «e», long limit
    «o^» «o», «e^» «e»
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
    = java.int
    «e».get«number^»()
    «e».get«f^»() * «#2-90»
    «e».get«f^»() - «e».get«g^»()
    Math.«js.math»(«e».get«number^»(), «#0-900»)
    «e».get«n^»s().size()
    «e».get«number^»() / «#2-60»
    «e».get«n^»s().stream().mapToInt(«n^»::get«number^»).sum()
    Integer.parseInt(«e».get«label^»())
    «n»«role^».count«thing^»s(«e».get«k^»())
    = java.string
    «e».get«label^»()
    String.format("«java.format»", «e».get«f^»())
    «e».get«label^»().trim().toLowerCase()
    «e».get«k^»() + "«js.join»" + «e».get«f^»()
    String.join("«py.join»", «e».get«thing^»«label^»s())
    Objects.requireNonNullElse(«e».get«label^»(), "«state»")
    = java.object
    «n»«role^».«verb»(«e».get«k^»())
    this.«n»s.get(«e».get«k^»())
    «e».get«n^»s().get(«#0-9»)
    new «n^»(«e».get«k^»(), «#1-900»)
    «verb»«n^»(«e»)
    = java.format
    %d «word»
    «thing» %d of «#2-90»
    %05d
    %d/«thing»s
    «json.upper»-%06d
    =* java.unitof
    Days Hours Minutes Seconds Millis
    = java.cond
    ×2 «e».get«number^»() «java.order» «#0-900»
    ×2 "«state»".equals(«e».get«label^»())
    «e».get«label^»() == null
    «e».is«adj^»()
    «e».get«thing^»s().isEmpty()
    «e».get«f^»() «java.order» «e».get«g^»()
    «e».is«adj^»() && !«e».get«n^»s().isEmpty()
    «e».get«k^»().startsWith("«word»")
    «e».getCreatedAt().isBefore(Instant.now().minus(Duration.of«java.unitof»(«#1-90»)))
    =* java.order
    < > <= >= ==
    = java.stmt
    ×2 int «thing»«number^» = «java.int»;
    ×2 String «adj»«label^» = «java.string»;
    «n^» «adj»«n^» = «java.object»;
    var «y» = «java.object»;
    if («java.cond») {¶  «java.stmt+1-2|¶»¶}
    if («java.cond») {¶  throw new «java.error»("«log.text»: " + «e».get«part^»());¶}
    if («java.cond») {¶  «java.stmt»¶} else {¶  «java.stmt»¶}
    for («n^» «n» : «e».get«n^»s()) {¶  «java.loop+1-3|¶»¶}
    for (int i = 0; i < «e».get«o^»s().size(); i++) {¶  «java.index+1-3|¶»¶}
    try (var «y» = «n»«role^».open()) {¶  «java.stmt+1-2|¶»¶}
    try {¶  «java.stmt»¶} catch («java.error» cause) {¶  log.«java.level»("«log.text»", cause);¶}
    // «remark»
    log.«java.level»("«log.text» {}", «e».get«part^»());
    «e».set«number^»(«java.int»);
    «e».set«label^»("«state»");
    this.«thing»s.put(«e».get«k^»(), «e»);
    «thing»«metric^».incrementAndGet();
    synchronized (lock) {¶  «java.stmt»¶}
    «n»«role^».«verb»(«e»);
    switch («e».get«k^»()) {¶  case "«state»" -> «verb»«e^»(«e»);¶  case "«state»" -> «verb»«n^»(«e»);¶  default -> {¶    «java.stmt»¶  }¶}
    =* java.level
    info warn debug error trace
    = java.more
    «java.stmt»¶
    = java.error
    IllegalArgumentException
    IllegalStateException
    «thing^»Exception
    «adj^»«thing^»Exception
    UnsupportedOperationException
    = java.loop
    if («n».get«number^»() «java.order» «#0-900») {¶  continue;¶}
    «r».add(«n»);
    «thing»«metric^» += «n».get«number^»();
    «n».set«label^»("«state»");
    «n»«role^».«verb»(«n»);
    if ("«state»".equals(«n».get«label^»())) {¶  break;¶}
    log.«java.level»("«log.text» {}", «n».get«part^»());
    = java.index
    «o^» «y» = «e».get«o^»s().get(i);
    if (i % «#2-20» == 0) {¶  log.debug("«log.text» {}", i);¶}
    «e».get«o^»s().get(i).set«label^»("«state»");
    «thing»«metric^»[i] = «e».get«o^»s().get(i).get«number^»();
    == java.class
    «java.names»«d=role»«q=adj»«j=role/d»«java.doc?40»public class «q^»«e^»«d^»«java.base?40» {
      «java.slot&1-4|¶»
      private final «n^»«j^» «n»«j^»;

      public «q^»«e^»«d^»(«n^»«j^» «n»«j^») {
        this.«n»«j^» = «n»«j^»;
      }

      «java.member+1-6|¶¶»
    }
    --
    «java.names»«java.doc?40»final class «e^»«role^»«java.base?60» {
      «java.slot&1-4|¶»

      «java.member+1-7|¶¶»
    }
    = java.base
     extends «role^»
     implements «role^»<«e^»>
     extends Abstract«role^»<«e^», «n^»>
     implements Comparable<«e^»>
    = java.slot
    private final int «f»;
    private final String «k»;
    private final List<«n^»> «n»s = new ArrayList<>();
    private final Map<String, «o^»> «o»s = new HashMap<>();
    private static final int MAX_«e!»_«metric!» = «#2-900»;
    private final AtomicLong «metric» = new AtomicLong();
    private volatile boolean «adj»;
    private static final Logger log = Logger.getLogger("«team».«e»");
    private BigDecimal «g» = BigDecimal.ZERO;
    == java.member
    ×3 «v=verb»«x=short»«y=short/x»«r=js.result»«m:js.suffix»«java.annotation?20»«java.access» «java.returned»
    --
    public int get«f^»() {
      return «f»;
    }
    --
    «v=verb»«y=short»private boolean is«adj^»(«e^» «e») {
      return «java.cond» && «java.cond»;
    }
    --
    @Override
    public String toString() {
      return "«e^»{" + «f» + ", " + «k» + "}";
    }
    --
    «v=verb»«y=short»«m:js.suffix»void «v»«m»(«java.params») {
      «java.stmt+1-5|¶»
    }
    == java.record
    «java.names»«java.doc?40»public record «e^»«n^»(int «f», String «k», List<«o^»> «o»s) {
      public «e^»«n^» {
        if («f» < 0) {
          throw new «java.error»("«f» must not be negative: " + «f»);
        }
      }«java.rest?60»
    }
    --
    «java.names»record «thing^»«role^»(String «k», long «f», boolean «adj») {}
    = java.rest
    ¶¶«java.member+1-3|¶¶»
    == java.interface
    «java.names»«java.doc?60»public interface «e^»«role^»<T extends «n^»> {
      «java.declaration&2-6|¶¶»
    }
    = java.declaration
    T «verb»(String «k»);
    «java.doc»Optional<T> find«thing^»By«label^»(String «k»);
    default boolean is«adj^»(T «x») {¶  return «x».get«part^»() != null;¶}
    List<T> «verb»«thing^»s(int «f», int limit);
    void «verb»All(Collection<? extends T> «n»s);
    long count«adj^»«thing^»s();
    == java.enum
    «java.names»public enum «e^»«k^» {
      «java.constant&2-5|,¶»;

      private final int «f»;

      «e^»«k^»(int «f») {
        this.«f» = «f»;
      }

      public int get«f^»() {
        return «f»;
      }
    }
    = java.constant
    «state!»(«#1-90»)
    «adj!»(«#1-90»)
    «n!»(«#1-90»)
    «o!»(«#1-90»)
    UNKNOWN(0)
    == java.test
    «java.names»@Test
    void «v»s«e^»«java.claim»() {
      «e^» «e» = new «e^»(«#1-900», "«state»");
      «n»«role^».«v»(«e»);
      «java.assert&1-4|¶»
    }
    = java.claim
    When«part^»IsMissing
    Without«n^»s
    After«state^»
    ForEach«n^»
    Only«adj^»«n^»s
    = java.assert
    assertEquals(«#0-900», «e».get«f^»());
    assertTrue(«java.cond»);
    assertThrows(«java.error».class, () -> «n»«role^».«v»(null));
    assertEquals("«state»", «e».get«k^»());
    assertNull(«e».get«l^»());
    assertFalse(«e».get«n^»s().isEmpty());
    """#
}
