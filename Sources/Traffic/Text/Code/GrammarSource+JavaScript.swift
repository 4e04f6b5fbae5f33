extension GrammarSource {
  /// JavaScript, with camelCase names.
  static let javaScript = #"""
    == js.unit
    ×4 «js.function»
    --
    ×2 «js.class»
    --
    ×2 «js.test»
    --
    «js.route»
    --
    «js.component»
    --
    «js.chain»
    == js.head
    «js.import*1-4|¶»¶¶
    --
    'use strict';¶¶«js.import*1-3|¶»¶¶
    --
    «js.import*2-5|¶»¶¶«js.constant*1-3|¶»¶¶
    = js.import
    import { «verb»«noun^» } from './«noun»-«role».js';
    import { «verb»«noun^», «verb»«noun^»s } from '../«team»/«noun»s';
    import «noun»«role^» from './«noun»«role^»';
    import * as «team» from '../«team»';
    import fs from 'node:fs/promises';
    import path from 'node:path';
    const { «noun^»«role^» } = require('./«noun»-«role»');
    const { createHash } = require('crypto');
    = js.constant
    const «adj!»_«part!» = «js.value»;
    const «thing!»_«metric!» = «#10-900»;
    const «thing»«part^»s = new Map();
    let «adj»«thing^» = null;
    == js.names
    «cast»«v=verb»«x=short»«r=js.result»«m:js.suffix»
    =* js.result
    result results total found output rows matches pending grouped updated missing counts best items summary values next
    = js.suffix
    «e^»
    «e^»s
    «e^»«f^»
    «n^»For«e^»
    «adj^»«e^»s
    «f^»Of«e^»
    == js.function
    «js.names»«js.doc?35»«js.export?40»function «v»«m»(«js.params») {
      «js.stmt+1-9|¶»
      «js.return»
    }
    --
    «js.names»«js.doc?25»«js.export?40»const «v»«m» = («js.params») => {
      «js.stmt+1-6|¶»
      «js.return»
    };
    --
    «js.names»«js.doc?25»«js.export?40»async function «v»«m»(«js.params») {
      const «r» = await «js.call»;
      «js.stmt+1-7|¶»
      return «r»;
    }
    --
    «js.names»«js.export?50»const «v»«m» = («x», «f» = «js.value») =>
      «x».filter((«e») => «js.cond»).map((«e») => «js.expr»);
    --
    «js.names»export function «v»«m»(«e»s, { «f» = «js.value», «g» } = {}) {
      const «r» = new Map();
      for (const «e» of «e»s) {
        «js.stmt+1-3|¶»
        «r».set(«e».«f», «js.expr»);
      }
      return «r»;
    }
    = js.export
    export␣
    = js.doc
    /** «note.sentence» */¶
    // «remark»¶
    /**¶ * «note.sentence»¶ *¶ * @param «e» «note.phrase»¶ * @returns «note.phrase»¶ */¶
    = js.params
    «e», «n»
    «e»Id, «f» = «js.value»
    { «e», «f», «g» }
    «e»s, options = {}
    «x», «e»
    «e», callback
    «n»«role^», «e»
    = js.value
    «#0-9»
    «#10-999»
    «#2-60» * 1000
    «percent»
    '«state»'
    '«word»'
    null
    true
    false
    []
    {}
    undefined
    = js.expr
    «e».«f»
    «e».«f» ?? «js.value»
    «e»?.«g»?.«part»
    «verb»«thing^»(«js.args»)
    this.«thing»«role^».«verb»(«js.args»)
    Math.«js.math»(«e».«f», «#0-500»)
    `${«e».«f»}«js.join»${«n».«g»}`
    «e».«f» ? «x».«g» : «js.value»
    { ...«e», «f»: «x».«g» }
    «e»s.find((item) => item.«f» === «x»)
    Number(«e».«f»).toFixed(2)
    JSON.parse(«x».«f»)
    new Date(«e».«g»).toISOString()
    «e»s.reduce((sum, item) => sum + item.«f», 0)
    Object.entries(«x»).map(([key, value]) => «js.pair»)
    «x».length
    [...new Set(«e»s.map((item) => item.«f»))]
    «e».«f».trim().toLowerCase()
    «e»s.slice(«#0-9», «#10-99»)
    «e».«f».replace(/«py.regex»/g, '«js.join»')
    = js.pair
    `${key}=${value}`
    [value, key]
    ({ «f»: key, «g»: value })
    =* js.math
    max min
    =* js.join
    - / : _ |
    = js.args
    «e»
    «x»
    «e».«f»
    «e», «x»
    «e».«f», { «g»: «js.value» }
    «n»Id
    «e»s, «e».«f»
    = js.call
    «n»«role^».«verb»(«js.args»)
    this.«thing»s.«verb»(«js.args»)
    fetch(`/api/«e»s/${«e».«f»}`)
    Promise.all(«e»s.map((«x») => «verb»«thing^»(«x»)))
    «verb»«thing^»(«js.args»)
    fs.readFile(path.join(«x», '«e»s.json'), 'utf8')
    = js.cond
    «e».«f» «js.cmp» «js.value»
    !«e»
    «x» === undefined
    «e»s.length «js.order» «#0-90»
    «e».«f» && !«e».«g»
    typeof «x» === '«js.typeof»'
    Array.isArray(«e».«thing»s)
    «e».«f» «js.order» «x».«f»
    ['«state»', '«state»'].includes(«e».«f»)
    this.«adj»
    «x».has(«e».«f»)
    =* js.cmp
    === !== < > >=
    =* js.order
    < > <= >= ===
    =* js.typeof
    string number object function
    = js.stmt
    ×3 const «js.target» = «js.expr»;
    const { «f», «g» } = «e»;
    let «x» = «js.expr»;
    if («js.cond») return «js.value»;
    if («js.cond») {¶  «js.stmt+1-2|¶»¶}
    if («js.cond») {¶  «js.stmt»¶} else {¶  «js.stmt»¶}
    if («js.cond») {¶  throw new «js.error»(`«log.text»: ${«e».«f»}`);¶}
    for (const «x» of «e».«thing»s) {¶  «js.stmt+1-3|¶»¶}
    «e»s.forEach((«x», index) => {¶  «js.stmt+1-2|¶»¶});
    try {¶  «r» = await «js.call»;¶} catch (error) {¶  «js.log»¶}
    // «remark»
    «js.log»
    «r».push(«js.expr»);
    «e».«f» = «js.expr»;
    «e».«g» += «#1-20»;
    delete «x».«f»;
    this.«thing»s.set(«e».«f», «x»);
    setTimeout(() => «verb»«thing^»(«e»), «#50-5000»);
    await «js.call»;
    «n».on('«state»', («x») => {¶  «js.stmt»¶});
    switch («e».«f») {¶  case '«state»':¶    return «js.expr»;¶  case '«state»':¶    «js.log»¶    break;¶  default:¶    return «js.value»;¶}
    = js.target
    «x»
    «thing»«f^»
    «adj»«thing^»s
    «thing»«metric^»
    «r»
    = js.error
    Error
    TypeError
    RangeError
    «thing^»Error
    «adj^»«thing^»Error
    = js.log
    console.«js.level»(`«log.text»: ${«x»}`);
    console.«js.level»('«log.text»', «e».«f»);
    logger.«js.level»({ «f»: «e».«f» }, '«log.text»');
    =* js.level
    log info warn error debug
    = js.return
    return «r»;
    return «js.expr»;
    return «e».«f» «js.cmp» «js.value»;
    return { «f»: «x», «g»: «js.expr» };
    return «e»s.sort((a, b) => a.«f» - b.«f»);
    == js.class
    «js.names»«js.export?50»class «adj^»«e^»«role^» {
      #«n»s = new Map();

      constructor({ «f», «g» = «js.value» }) {
        this.«f» = «f»;
        this.«g» = «g»;
      }

      «js.method+1-6|¶¶»
    }
    --
    «js.names»«js.export?50»class «e^»«role^» extends «role^» {
      «js.method+1-7|¶¶»
    }
    == js.method
    «v=verb»«x=short»«r=js.result»«v»«thing^»(«js.params») {
      «js.stmt+1-4|¶»
      «js.return»
    }
    --
    «v=verb»«x=short»«r=js.result»async «v»«thing^»s(«js.params») {
      const «r» = await «js.call»;
      «js.stmt+1-3|¶»
      return «r»;
    }
    --
    get «part»() {
      return this.#«n»s.size;
    }
    --
    «x=short»static from(«x») {
      return new this({ «f»: «x».«f», «g»: «js.value» });
    }
    == js.test
    «js.names»describe('«v»«m»', () => {
      «js.case+1-4|¶¶»
    });
    --
    «js.names»test('«js.claim»', async () => {
      const «e» = make«e^»({ «f»: «js.value», «g»: «js.value» });
      «js.stmt+1-2|¶»
      «js.expect*1-3|¶»
    });
    == js.case
    it('«js.claim»', () => {
      const «r» = «v»«m»(«js.value», «js.value»);
      «js.expect*1-3|¶»
    });
    --
    beforeEach(() => {
      «n»«role^» = new «n^»«role^»({ «f»: «js.value» });
    });
    = js.claim
    returns the «adj» «thing» when «part» is missing
    rejects a «thing» without «part»
    keeps «thing»s in order of «part»
    does not «verb» «state» «thing»s
    «verb»s each «thing» once
    = js.expect
    expect(«r»).toBe(«js.value»);
    expect(«r».«f»).toEqual(«js.value»);
    expect(«r»).toHaveLength(«#0-20»);
    expect(() => «v»«m»(null)).toThrow('«log.text»');
    assert.strictEqual(«r».«g», «js.value»);
    == js.route
    «js.names»router.«js.http»('/«e»s/:«e»Id/«n»s', async (req, res, next) => {
      try {
        const «r» = await «js.call»;
        «js.stmt+1-3|¶»
        res.status(«#200-204»).json(«r»);
      } catch (error) {
        next(error);
      }
    });
    --
    «js.names»app.«js.http»('/api/«e»s', async (request, reply) => {
      const { «f», «g» = «js.value» } = request.query;
      «js.stmt+1-4|¶»
      return reply.send({ «e»s: «js.expr», «f» });
    });
    =* js.http
    get post put patch delete
    == js.component
    «js.names»export function «e^»«f^»({ «e»s, «f», on«v^» }) {
      const [«x», set«x^»] = useState(«js.value»);
      «js.stmt+1-2|¶»
      return (
        <section className="«e»-«f»">
          <h2>{«f»}</h2>
          {«e»s.map((«e») => (
            <«n^»Row key={«e».id} «g»={«e».«g»} onClick={() => on«v^»(«e»)} />
          ))}
        </section>
      );
    }
    --
    «js.names»<form class="«e»-«role»" method="post">
      <label for="«f»">«f^»</label>
      <input id="«f»" name="«f»" type="text" required>
      <select name="«g»">
        <option value="«#1-9»">«state^»</option>
        <option value="«#10-99»">«state^»</option>
      </select>
      <button type="submit">«v^» «e»</button>
    </form>
    == js.chain
    «js.names»const «r» = «e»s
      .filter((«x») => «x».«f» «js.cmp» «js.value»)
      .map((«x») => ({ ...«x», «g»: «verb»«thing^»(«x») }))
      .sort((a, b) => b.«g» - a.«g»);
    «js.stmt+1-4|¶»
    """#
}
