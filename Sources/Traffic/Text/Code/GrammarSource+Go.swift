extension GrammarSource {
  /// Go: functions with errors as values, structures, table tests.
  static let golang = #"""
    == go.unit
    ×5 «go.function»
    --
    ×2 «go.method»
    --
    ×2 «go.struct»
    --
    «go.test»
    --
    «go.interface»
    --
    «go.constants»
    == go.head
    package «team»

    import (
      «go.import&1-6|¶»
    )¶¶
    --
    package «noun»¶¶
    = go.import
    "context"
    "encoding/json"
    "errors"
    "fmt"
    "net/http"
    "os"
    "sort"
    "strconv"
    "strings"
    "sync"
    "time"
    "example.test/«team»/«noun»"
    "example.test/«team»/«role»"
    == go.names
    «cast»«v=verb»«w=verb/v»«x=go.short»«y=go.short/x»«r=js.result»«m:go.suffix»
    =* go.short
    a b c d i k n p q t u v acc arg buf cfg cur dst elem head idx item key left next node num obj out part prev ref res rest
    right row seen src sub tail tmp top val
    = go.suffix
    «e^»
    «e^»s
    «e^»«f^»
    «n^»For«e^»
    «adj^»«e^»s
    «e^»«k^»
    == go.function
    ×3 «go.names»«go.doc?50»func «v^»«m»(ctx context.Context, «go.params») (*«n^», error) {
      «r», err := «go.call»
      if err != nil {
        return «go.failed»
      }
      «go.more+0-7»¬
      return «r», nil
    }
    --
    ×2 «go.names»«go.doc?40»func «v»«m»(«go.params») «go.returned»
    --
    «go.names»«go.doc?40»func «v^»«m»(«e»s []«e^») map[string][]«e^» {
      «r» := make(map[string][]«e^», len(«e»s))
      for _, «e» := range «e»s {
        «go.loop+1-3|¶»
        «r»[«e».«k^»] = append(«r»[«e».«k^»], «e»)
      }
      return «r»
    }
    --
    «go.names»func New«e^»«w^»er(«f» int, «n»s ...*«n^») *«e^»«w^»er {
      return &«e^»«w^»er{
        «f»: «f»,
        «n»s: «n»s,
        «k»: "«state»",
      }
    }
    --
    «go.names»func (s *Server) handle«v^»«e^»(w http.ResponseWriter, r *http.Request) {
      «e», err := s.«n»s.«v^»(r.Context(), r.URL.Query().Get("«k»"))
      if err != nil {
        http.Error(w, err.Error(), http.Status«go.status»)
        return
      }
      «go.plain+1-3|¶»
      json.NewEncoder(w).Encode(«e»)
    }
    --
    «go.names»«go.doc?40»func «v^»«e^»s(«e»s []«e^») []«e^» {
      sort.Slice(«e»s, func(i, j int) bool {
        if «e»s[i].«k^» != «e»s[j].«k^» {
          return «e»s[i].«k^» < «e»s[j].«k^»
        }
        return «e»s[i].«f^» > «e»s[j].«f^»
      })
      return «e»s[:min(len(«e»s), «#5-500»)]
    }
    = go.returned
    int {¶  «r» := «go.int»¶  «go.plainmore+0-6»  return «r»¶}
    string {¶  «go.plainmore+0-5»  return «go.string»¶}
    bool {¶  «go.plainmore+0-4»  return «go.cond»¶}
    []string {¶  var «r» []string¶  for _, «y» := range «e».«n^»s {¶    «go.inner+1-3|¶»¶  }¶  return «r»¶}
    error {¶  «go.checked»¶  «go.plainmore+0-5»  return nil¶}
    = go.checked
    if «go.cond» {¶  return fmt.Errorf("«log.text»: %v", «e».«part^»)¶}
    if err := «n»«role^».«verb^»(«e»); err != nil {¶  return err¶}
    if «e» == nil {¶  return errors.New("«log.text»")¶}
    = go.doc
    // «v^»«m» «go.does».¶
    // «remark»¶
    // «v^»«m» «go.does».¶//¶// «note.sentence»¶
    = go.does
    «verb»s the «adj» «thing» and its «part»
    returns the «thing» whose «part» is «state»
    reports whether the «thing» can be «state»
    waits for the «thing» «role» to be «state»
    «verb»s «thing»s in order of «part»
    =* go.status
    BadRequest NotFound InternalServerError Conflict Forbidden
    = go.params
    «e» *«e^»
    «e» «e^», «f» int
    «e» *«e^», «n»s []«n^»
    «e» «e^», opts ...Option
    «e» *«e^», «k» string
    = go.call
    s.«n»s.«w^»(ctx, «e».«k^»)
    «n»«role^».«w^»(ctx, «e».ID)
    «w»«n^»(ctx, «e»)
    load«n^»(filepath.Join(dir, «e».«k^»+".json"))
    = go.failed
    nil, err
    nil, fmt.Errorf("«log.text» %q: %w", «e».«k^», err)
    nil, Err«n^»«state^»
    nil, errors.New("«log.text»")
    = go.stmt
    ×3 «go.plain»
    if «go.cond» {¶  return «go.failed»¶}
    if err := «n»«role^».«verb^»(ctx, «e»); err != nil {¶  return «go.failed»¶}
    «y», err := «go.call»¶if err != nil {¶  return «go.failed»¶}
    select {¶case <-ctx.Done():¶  return nil, ctx.Err()¶case «y» := <-«e».«thing^»s:¶  «go.inner»¶}
    = go.plain
    ×2 «thing»«number^» := «go.int»
    ×2 «adj»«label^» := «go.string»
    if «go.cond» {¶  «go.plain+1-2|¶»¶}
    for _, «y» := range «e».«n^»s {¶  «go.inner+1-3|¶»¶}
    for i := 0; i < len(«e».«o^»s); i++ {¶  «e».«o^»s[i].«number^» += «#1-90»¶}
    s.mu.Lock()¶defer s.mu.Unlock()
    // «remark»
    log.Printf("«log.text»: %v", «e».«part^»)
    «e».«label^» = «go.string»
    «e».«number^»++
    defer «e».Close()
    go func() {¶  «n»s <- «e»¶}()
    switch «e».«k^» {¶case "«state»":¶  «go.plain»¶case "«state»", "«adj»":¶  «go.plain»¶default:¶  «go.plain»¶}
    sort.Strings(«e».«label^»s)
    if «y», ok := «n»s[«e».«k^»]; ok {¶  «go.inner»¶}
    «thing»s := make(map[string]int, «#2-99»)
    = go.more
    «go.stmt»¶
    = go.plainmore
    «go.plain»¶
    = go.int
    «e».«number^» * «#2-90»
    «e».«f^» - «e».«g^»
    len(«e».«thing^»s)
    max(«e».«number^», «#0-900»)
    «e».«number^» / «#2-60»
    «w»«thing^»(«e».«number^»)
    int(time.Since(e.CreatedAt).Hours())
    = go.string
    fmt.Sprintf("«thing»-%d/%s", «e».«number^», «e».«k^»)
    strings.TrimSpace(«e».«label^»)
    strings.Split(«e».«label^», "«py.join»")[«#0-2»]
    strings.ToLower(«e».«label^»)
    strings.Join(«e».«thing^»«label^»s, "«py.join»")
    strconv.Itoa(«e».«number^»)
    os.Getenv("«thing!»_«part!»")
    «e».«label^» + "«js.join»" + «e».«k^»
    = go.cond
    ×2 «e».«number^» «go.order» «#0-900»
    ×2 «e».«label^» == "«state»"
    len(«e».«thing^»s) == 0
    !«e».«adj^»
    «e».«f^» «go.order» «e».«g^»
    «e».«k^» == "" || «e».«f^» < 0
    strings.HasPrefix(«e».«label^», "«word»")
    =* go.order
    < > <= >= == !=
    = go.inner
    if «y».«number^» «go.order» «#0-900» {¶  continue¶}
    «r» = append(«r», «y».«k^»)
    «thing»«metric^» += «y».«number^»
    «y».«verb^»(«e».«number^»)
    seen[«y».«k^»] = true
    log.Printf("«log.text»: %v", «y».«part^»)
    «y».«label^» = "«state»"
    = go.loop
    if «go.cond» {¶  continue¶}
    «e».«number^» = «go.int»
    «thing»«metric^»[«e».«k^»] += «e».«number^»
    «n»«role^».«verb^»(«e»)
    log.Printf("«log.text»: %v", «e».«part^»)
    == go.method
    ×2 «go.names»«go.doc?40»func (s *«n^»«role^») «v^»«m»(ctx context.Context, «go.params») (*«o^», error) {
      «go.stmt+1-7|¶»
      return s.«o»s[«e».«k^»], nil
    }
    --
    «go.names»func («x» «e^») String() string {
      return fmt.Sprintf("«e^»(%v, %v)", «x».«f^», «x».«k^»)
    }
    --
    «go.names»func («x» *«e^») Is«adj^»() bool {
      return «x».«f^» «go.order» «#0-99» && «x».«k^» != "«state»"
    }
    --
    «go.names»func (s *«e^»Store) «v^»(ctx context.Context, id string) error {
      s.mu.Lock()
      defer s.mu.Unlock()
      «e», ok := s.«e»s[id]
      if !ok {
        return Err«e^»«state^»
      }
      «go.plain+1-5|¶»
      return nil
    }
    == go.struct
    «go.names»«d=role»// «e^»«d^» «go.does».
    type «e^»«d^» struct {
      mu sync.Mutex
      «go.slot&1-6|¶»
    }

    «go.method+0-3|¶¶»
    --
    «go.names»type «e^» struct {
      ID string `json:"id"`
      «go.tagged&2-8|¶»
    }
    = go.slot
    «n»s map[string]*«n^»
    «f» int
    «k» string
    «o»«role^» *«o^»«role^»
    «adj»«u^» chan «u^»
    timeout time.Duration
    «g» float64
    = go.tagged
    «f^» int `json:"«f»"`
    «g^» float64 `json:"«g»,omitempty"`
    «h^» int64 `json:"«h»"`
    «k^» string `json:"«k»"`
    «l^» string `json:"«l»,omitempty"`
    «n^»ID string `json:"«n»_id"`
    «o^»s []«o^» `json:"«o»s"`
    «u^» *«u^» `json:"«u»,omitempty"`
    CreatedAt time.Time `json:"created_at"`
    == go.test
    «go.names»func Test«v^»«m»(t *testing.T) {
      tests := []struct {
        name string
        «k» string
        want int
      }{
        «go.row&2-5|¶»
      }
      for _, tt := range tests {
        t.Run(tt.name, func(t *testing.T) {
          got := «v»«e^»(tt.«k»)
          if got != tt.want {
            t.Errorf("«v»«e^»(%q) = %d, want %d", tt.«k», got, tt.want)
          }
        })
      }
    }
    = go.row
    {"«adj» «thing»", "«word»", «#0-99»},
    {"no «part»", "", 0},
    {name: "«state»", «k»: "«word»", want: «#1-900»},
    {"«state» «thing»", "«state»", «#1-9»},
    {"two «thing»s", "«word»,«word»", 2},
    == go.interface
    «go.names»«d=role»// «e^»«d^» «go.does».
    type «e^»«d^» interface {
      «go.signature&1-5|¶»
    }
    = go.signature
    «verb^»(ctx context.Context, «n»ID string) (*«n^», error)
    «verb^»«o^»(«o» *«o^») error
    «f^»() int
    «verb^»«u^»s(limit int) []«u^»
    Close() error
    == go.constants
    «go.names»const (
      «e^»«state^» = iota
      «e^»«adj^»
      «e^»«n^»
    )

    var Err«e^»«state^» = errors.New("«log.text»")
    --
    «go.names»const (
      max«e^»«metric^» = «#2-900»
      default«f^» = «#1-90» * time.«go.unitof»
    )
    =* go.unitof
    Second Millisecond Minute Hour
    """#
}
