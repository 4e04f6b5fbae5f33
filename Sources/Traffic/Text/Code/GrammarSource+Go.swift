extension GrammarSource {
  /// Go: functions with errors as values, structures, table tests.
  static let golang = #"""
    == go.unit
    ×4 «go.function»
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
      «go.import*1-5|¶»
    )¶¶
    --
    package «thing»¶¶
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
    ×3 "example.test/«team»/«noun»"
    == go.names
    «cast»«v=verb»«x=short»«r=js.result»«m:go.suffix»
    = go.suffix
    «e^»
    «e^»s
    «e^»«f^»
    «n^»For«e^»
    «adj^»«e^»s
    == go.function
    «go.names»«go.doc?50»func «v^»«m»(ctx context.Context, «go.params») («go.type», error) {
      «go.stmt+1-8|¶»
      return «r», nil
    }
    --
    «go.names»«go.doc?40»func «v»«m»(«go.params») «go.type» {
      «go.stmt+1-6|¶»
      return «go.expr»
    }
    --
    «go.names»«go.doc?40»func «v^»«m»(«e»s []«e^») map[string][]«e^» {
      «r» := make(map[string][]«e^», len(«e»s))
      for _, «x» := range «e»s {
        «go.loop+1-3|¶»
        «r»[«x».«f^»] = append(«r»[«x».«f^»], «x»)
      }
      return «r»
    }
    --
    «go.names»func New«e^»«role^»(«f» «go.type», «n»s ...*«n^») *«e^»«role^» {
      return &«e^»«role^»{
        «f»: «f»,
        «n»s: «n»s,
        «g»: «go.value»,
      }
    }
    --
    «go.names»func (s *Server) handle«v^»«e^»(w http.ResponseWriter, r *http.Request) {
      «e», err := s.«n»s.«v^»(r.Context(), r.URL.Query().Get("«f»"))
      if err != nil {
        http.Error(w, err.Error(), http.Status«go.status»)
        return
      }
      «go.stmt+1-3|¶»
      json.NewEncoder(w).Encode(«e»)
    }
    = go.doc
    // «v^»«m» «go.does».¶
    // «remark»¶
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
    «e»ID string
    «e»s []«e^», «f» int
    «f» string, «g» «go.type»
    «n» «n^», «x» int
    opts ...«e^»Option
    = go.type
    int
    int64
    string
    bool
    []string
    *«thing^»
    []«thing^»
    map[string]int
    time.Duration
    float64
    = go.value
    «#0-9»
    «#10-999»
    "«word»"
    "«state»"
    nil
    true
    «#1-90» * time.«go.unitof»
    make(map[string]*«thing^»)
    «thing^»«state^»
    = go.stmt
    ×2 «x», err := «go.call»¶if err != nil {¶  return «go.failed»¶}
    ×2 «go.target» := «go.expr»
    if «go.cond» {¶  return «go.failed»¶}
    if «go.cond» {¶  «go.stmt+1-2|¶»¶}
    for _, «n» := range «e».«thing^»s {¶  «go.loop+1-3|¶»¶}
    for i := 0; i < «#2-99»; i++ {¶  «go.loop+1-2|¶»¶}
    s.mu.Lock()¶defer s.mu.Unlock()
    // «remark»
    log.Printf("«log.text»: %v", «e».«f^»)
    «e».«f^» = «go.expr»
    «e».«g^»++
    defer «x».Close()
    go func() {¶  «go.loop+1-2|¶»¶}()
    select {¶case <-ctx.Done():¶  return «go.failed»¶case «x» := <-«n»s:¶  «go.stmt»¶}
    switch «e».«f^» {¶case "«state»":¶  «go.stmt»¶case "«state»", "«adj»":¶  «go.stmt»¶default:¶  «go.stmt»¶}
    var «x» «go.type»
    sort.Slice(«e»s, func(i, j int) bool { return «e»s[i].«f^» «go.order» «e»s[j].«f^» })
    if v, ok := «n»s[«e».«f^»]; ok {¶  «go.stmt»¶}
    = go.failed
    nil, err
    nil, fmt.Errorf("«log.text» %q: %w", «e».«f^», err)
    nil, Err«thing^»«state^»
    nil, errors.New("«log.text»")
    = go.call
    «n»s.«verb^»(ctx, «go.args»)
    s.«n»«role^».«verb^»(«go.args»)
    strconv.Atoi(«e».«f^»)
    «verb»«thing^»(«go.args»)
    os.ReadFile(«x»)
    json.Marshal(«e»)
    time.Parse(time.RFC3339, «e».«f^»)
    = go.args
    «e»
    «e».«f^»
    &«x»
    «e», «go.value»
    «e»ID
    = go.expr
    «e».«f^»
    len(«e».«thing^»s)
    «verb»«thing^»(«go.args»)
    «e».«f^» * «#2-60»
    strings.«go.strings»
    fmt.Sprintf("«thing»-%d/%s", «#1-90», «e».«f^»)
    append(«n»s, «e»)
    time.Since(«e».«f^»)
    «n»s[«e».«f^»]
    «thing^»{«f^»: «e».«g^»}
    = go.strings
    TrimSpace(«e».«f^»)
    Split(«e».«f^», "«py.join»")
    ToLower(«e».«f^»)
    HasPrefix(«e».«f^», "«word»")
    Join(«x», "«py.join»")
    = go.cond
    «e» == nil
    len(«e».«thing^»s) == 0
    «e».«f^» «go.order» «#0-900»
    «e».«f^» == "«state»"
    !«e».«adj^»
    errors.Is(err, Err«thing^»«state^»)
    «e».«f^» «go.order» «e».«g^»
    =* go.order
    < > <= >= == !=
    = go.target
    «x»
    «thing»«f^»
    «adj»«thing^»
    «r»
    =* go.unitof
    Second Millisecond Minute Hour
    = go.loop
    if «go.cond» {¶  continue¶}
    «r» = append(«r», «n»)
    «thing»«metric^» += «n».«f^»
    «n».«verb^»(«go.args»)
    if err := «n».«verb^»(ctx); err != nil {¶  log.Printf("«log.text»: %v", err)¶}
    seen[«n».«f^»] = struct{}{}
    == go.method
    «go.names»«go.doc?40»func (s *«n^»«role^») «v^»«m»(ctx context.Context, «go.params») («go.type», error) {
      «go.stmt+1-7|¶»
      return «r», nil
    }
    --
    «go.names»func («x» «e^») String() string {
      return fmt.Sprintf("«e^»(%v, %v)", «x».«f^», «x».«g^»)
    }
    --
    «go.names»func («x» *«e^») Is«adj^»() bool {
      return «x».«f^» «go.order» «#0-99» && «x».«g^» != ""
    }
    == go.struct
    «go.names»// «e^»«role^» «go.does».
    type «e^»«role^» struct {
      mu sync.Mutex
      «go.slot+1-6|¶»
    }

    «go.method+0-3|¶¶»
    --
    «go.names»type «e^» struct {
      «go.tagged+2-8|¶»
    }
    = go.slot
    «thing»s map[string]*«thing^»
    «part» «go.type»
    «thing»«role^» *«thing^»«role^»
    «adj»«thing^» chan «thing^»
    = go.tagged
    «f=field»«f^» «go.type» `json:"«f»"`
    «f=field»«f^» «go.type» `json:"«f»,omitempty"`
    «f=noun»«f^»ID string `json:"«f»_id"`
    «f=noun»«f^»s []«f^» `json:"«f»s"`
    == go.test
    «go.names»func Test«v^»«m»(t *testing.T) {
      tests := []struct {
        name string
        «f» string
        want int
      }{
        «go.row*2-5|¶»
      }
      for _, tt := range tests {
        t.Run(tt.name, func(t *testing.T) {
          got := «v»«e^»(tt.«f»)
          if got != tt.want {
            t.Errorf("«v»«e^»(%q) = %d, want %d", tt.«f», got, tt.want)
          }
        })
      }
    }
    = go.row
    {"«adj» «thing»", "«word»", «#0-99»},
    {"no «part»", "", 0},
    {name: "«state»", «f»: "«word»", want: «#1-900»},
    == go.interface
    «go.names»// «e^»«role^» «go.does».
    type «e^»«role^» interface {
      «go.signature+1-5|¶»
    }
    = go.signature
    «verb^»(ctx context.Context, «thing»ID string) (*«thing^», error)
    «verb^»«thing^»(«thing» *«thing^») error
    «part^»() «go.type»
    «verb^»«thing^»s(«part» int) []«thing^»
    == go.constants
    «go.names»const (
      «e^»«state^» = iota
      «e^»«adj^»
      «e^»«thing^»
    )

    var Err«e^»«state^» = errors.New("«log.text»")
    """#
}
