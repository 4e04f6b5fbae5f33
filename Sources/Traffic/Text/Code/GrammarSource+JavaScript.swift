extension GrammarSource {
  /// JavaScript, with camelCase names.
  static let javaScript = #"""
    == js.unit
    ×5 «js.function»
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
    = js.head
    «cast»«js.opening»
    == js.opening
    «js.import&1-4|¶»¶¶
    --
    'use strict';¶¶«js.require&1-3|¶»¶¶
    --
    «js.import&2-5|¶»¶¶«js.constant&1-3|¶»¶¶
    = js.import
    import { «verb»«noun^» } from './«noun»-«role».js';
    import { «verb»«noun^», «verb»«noun^»s } from '../«team»/«noun»s';
    import «noun»«role^» from './«noun»«role^»';
    import * as «team» from '../«team»';
    import fs from 'node:fs/promises';
    import path from 'node:path';
    import { «noun^»Error } from '../errors.js';
    import config from '../«team».config.js';
    = js.require
    const { «noun^»«role^» } = require('./«noun»-«role»');
    const { createHash } = require('crypto');
    const fs = require('fs');
    const path = require('path');
    = js.constant
    const «adj!»_«field!» = «js.value»;
    const MAX_«noun!»_«metric!» = «#10-900»;
    const «noun»«field^»s = new Map();
    let «adj»«noun^» = null;
    const «noun!»_«field!»S = ['«state»', '«state»', '«state»'];
    == js.names
    «cast»«v=verb»«w=verb/v»«x=short»«y=short/x»«r=js.result»«m:js.suffix»
    =* js.result
    result results total found output rows matches pending grouped updated missing counts best items summary values
    = js.suffix
    «e^»
    «e^»s
    «e^»«f^»
    «n^»sFor«e^»
    «adj^»«e^»s
    «f^»Of«e^»
    «e^»«k^»
    == js.function
    ×3 «js.names»«js.doc?35»«js.export?40»function «v»«m»(«js.params») {
      «js.start»«js.more+0-7»¬
      «js.return»
    }
    --
    ×2 «js.names»«js.doc?25»«js.export?40»const «v»«m» = («js.params») => {
      «js.start»«js.more+0-5»¬
      «js.return»
    };
    --
    ×2 «js.names»«js.doc?25»«js.export?40»async function «v»«m»(«js.params») {
      const «r» = await «js.call»;
      «js.more+0-6»¬
      return «r»;
    }
    --
    «js.names»«js.export?50»const «v»«m» = («e»s, «f» = «#1-900») =>
      «e»s.filter((«x») => «js.filter»).map((«x») => «js.mapped»);
    --
    «js.names»«js.export?50»function «v»«m»(«e»s, { «f» = «#1-90», «k» } = {}) {
      const «r» = new Map();
      for (const «e» of «e»s) {
        «js.loop+1-3|¶»
        «r».set(«e».«k», «js.numeric»);
      }
      return «r»;
    }
    --
    «js.names»«js.doc?30»«js.export?40»function* «v»«m»(«e»s) {
      for (const [index, «e»] of «e»s.entries()) {
        «js.loop+1-3|¶»
        yield { index, «f»: «e».«f» };
      }
    }
    --
    «js.names»«js.doc?30»«js.export?40»function «v»«m»(«e», wait = «#50-5000») {
      let timer = null;
      return (...args) => {
        clearTimeout(timer);
        timer = setTimeout(() => «e».«w»(...args), wait);
      };
    }
    = js.export
    export␣
    = js.doc
    /** «note.sentence» */¶
    // «remark»¶
    /**¶ * «note.sentence»¶ *¶ * @param «e» «note.phrase»¶ * @returns «note.phrase»¶ */¶
    = js.params
    «e», «n»s
    «e», «f» = «#0-900»
    { «k», «f», «n»s }, «e»
    «e», options = {}
    «e», «k»
    «e», callback
    «n»«role^», «e»
    «e», ...«n»s
    = js.value
    ×2 «#0-9»
    ×2 «#10-999»
    «#2-60» * 1000
    «percent»
    ×2 '«state»'
    '«word»'
    null
    = js.const
    null
    true
    false
    []
    {}
    undefined
    0
    = js.start
    const «r» = «js.expr»;¶
    let «r» = «js.numeric»;¶
    const «r» = [];¶const { «f», «k» } = «e»;¶
    if (!«e») return «js.const»;¶const «r» = «js.query»;¶
    const «x» = «js.query»;¶const «r» = {};¶
    const «r» = new Set(«e».«n»s);¶
    = js.query
    «n»«role^».«verb»(«e».«k»)
    this.«n»s.get(«e».«k»)
    «e».«n»s.find((«y») => «y».«label» === '«state»')
    «e».«n»s.filter((«y») => «y».«number» «js.order» «#0-900»)
    «verb»«thing^»s(«e», { «k»: «e».«k» })
    Object.values(«e».«n»s ?? {})
    [...new Set(«e».«n»s.map((«y») => «y».«k»))]
    = js.numeric
    «e».«number» * «#2-90»
    «e».«f» - «e».«g»
    Math.«js.math»(«e».«number», «#0-900»)
    «e».«n»s.reduce((sum, «y») => sum + «y».«number», 0)
    «e».«thing»s.length
    Math.round(«e».«number» / «#2-100»)
    Number(«e».«number» ?? 0)
    Math.floor((Date.now() - «e».createdAt) / «#1-90»000)
    = js.text
    `${«e».«k»}«js.join»${«e».«number»}`
    «e».«label».trim().toLowerCase()
    «e».«label».replace(/«py.regex»/g, '«js.join»')
    String(«e».«number»).padStart(«#4-12», '0')
    «e».«n»s.map((«y») => «y».«label»).join('«py.join»')
    new Date(«e».createdAt).toISOString()
    «e».«label».split('«js.join»')[«#0-2»]
    JSON.stringify({ «f»: «e».«f», «k»: «e».«k» })
    = js.expr
    ×3 «js.numeric»
    ×2 «js.text»
    ×2 «js.query»
    «e».«part»
    «e».«part» ?? «js.value»
    «e»?.«n»?.«part»
    «e».is«adj^» ? «e».«f» : «#0-90»
    { ...«e», «k»: '«state»' }
    «e».«n»s.slice(«#0-9», «#10-99»)
    Object.fromEntries(«e».«n»s.map((«y») => [«y».«k», «y».«f»]))
    «e».«n»s.toSorted((a, b) => a.«f» - b.«f»)
    = js.filter
    «x».«number» «js.order» «f»
    «x».«label» === '«state»'
    «x».is«adj^»
    «x».«number» > 0 && «x».«label»
    !«x».«n»s.length
    = js.mapped
    «x».«part»
    ({ ...«x», «k»: '«state»' })
    ({ «f»: «x».«f», «k»: «x».«k» })
    [«x».«k», «x».«f»]
    «w»«n^»(«x»)
    = js.call
    «n»«role^».«verb»(«e».«k»)
    this.«n»s.«verb»(«e».«k», { limit: «#5-500» })
    fetch(`/api/«e»s/${«e».«k»}`).then((response) => response.json())
    Promise.all(«e».«n»s.map((«y») => «w»«n^»(«y»)))
    «verb»«thing^»(«e»)
    fs.readFile(path.join(root, '«e»s.json'), 'utf8')
    pool.query('SELECT «f», «k» FROM «n»s WHERE «e»_id = $1', [«e».id])
    = js.cond
    ×2 «e».«number» «js.order» «#0-900»
    ×2 «e».«label» === '«state»'
    !«e».«n»s?.length
    «e».«label» === undefined
    «e».«thing»s.length «js.order» «#0-90»
    «e».is«adj^» && !«e».«n»s.length
    typeof «e».«part» === '«js.typeof»'
    Array.isArray(«e».«thing»s)
    «e».«f» «js.order» «e».«g»
    ['«state»', '«state»'].includes(«e».«k»)
    this.«adj»
    «e».«n»s.some((«y») => «y».«label» !== '«state»')
    =* js.order
    < > <= >= !== ===
    =* js.typeof
    string number object function
    =* js.math
    max min
    =* js.join
    - / : _ |
    = js.stmt
    ×4 const «js.target» = «js.expr»;
    let «adj»«thing^» = «js.numeric»;
    if («js.cond») return «js.const»;
    if («js.cond») {¶  «js.stmt+1-2|¶»¶}
    if («js.cond») {¶  «js.stmt»¶} else {¶  «js.stmt»¶}
    if («js.cond») {¶  throw new «js.error»(`«log.text»: ${«e».«part»}`);¶}
    for (const «y» of «e».«n»s) {¶  «js.inner+1-3|¶»¶}
    «e».«n»s.forEach((«y», index) => {¶  «js.inner+1-2|¶»¶});
    try {¶  await «js.call»;¶} catch (error) {¶  «js.log»¶}
    // «remark»
    «js.log»
    «e».«number» += «#1-20»;
    «e».«label» = «js.text»;
    this.«thing»s.set(«e».«k», «e».«f»);
    setTimeout(() => «w»«n^»(«e»), «#50-5000»);
    await «js.call»;
    «n»«role^».on('«state»', («y») => {¶  «js.inner»¶});
    switch («e».«k») {¶  case '«state»':¶    return «js.expr»;¶  case '«state»':¶    «js.log»¶    break;¶  default:¶    return «js.const»;¶}
    = js.more
    «js.stmt»¶
    = js.target
    «x»
    «thing»«number^»
    «adj»«thing^»s
    «thing»«metric^»
    «thing»«label^»
    = js.inner
    if («y».«number» «js.order» «#0-900») continue;
    «r».push(«y».«part»);
    «y».«label» = '«state»';
    «y».«number» += «e».«number»;
    «js.log»
    «n»«role^».«verb»(«y»);
    if («y».«label» === «e».«label») break;
    this.«n»s.delete(«y».«k»);
    await «w»«n^»(«y»);
    = js.loop
    if («js.cond») continue;
    «js.log»
    «e».«number» = «js.numeric»;
    if («js.cond») {¶  break;¶}
    const «x» = «js.expr»;
    «n»«role^».«verb»(«e»);
    = js.error
    Error
    TypeError
    RangeError
    «thing^»Error
    «adj^»«thing^»Error
    = js.log
    console.«js.level»(`«log.text»: ${«e».«part»}`);
    console.«js.level»('«log.text»', «e».«part»);
    logger.«js.level»({ «k»: «e».«k» }, '«log.text»');
    =* js.level
    log info warn error debug
    = js.return
    ×2 return «r»;
    return «js.expr»;
    return «js.cond»;
    return { «f»: «e».«f», «r» };
    == js.class
    «js.names»«js.export?50»class «adj^»«e^»«role^» {
      #«n»s = new Map();

      constructor({ «f», «k» = '«state»' }) {
        this.«f» = «f»;
        this.«k» = «k»;
      }

      «js.method+1-6|¶¶»
    }
    --
    «js.names»«js.export?50»class «e^»«role^» extends «role^» {
      «js.method+1-7|¶¶»
    }
    == js.method
    ×3 «v=verb»«x=short»«y=short/x»«r=js.result»«v»«thing^»(«js.params») {
      «js.start»«js.more+0-4»¬
      «js.return»
    }
    --
    ×2 «v=verb»«x=short»«y=short/x»«r=js.result»async «v»«thing^»s(«js.params») {
      const «r» = await «js.call»;
      «js.more+0-3»¬
      return «r»;
    }
    --
    get «adj»«thing^»«metric^»() {
      return this.#«n»s.size;
    }
    --
    «x=short»static from(«x») {
      return new this({ «f»: «x».«f», «k»: «x».«l» });
    }
    == js.test
    «js.names»describe('«v»«m»', () => {
      «js.case+1-4|¶¶»
    });
    --
    «js.names»test('«js.claim»', async () => {
      const «e» = make«e^»({ «f»: «#0-900», «k»: '«state»' });
      const «r» = await «v»«m»(«e»);
      «js.expect&1-4|¶»
    });
    == js.case
    ×3 it('«js.claim»', () => {
      const «r» = «v»«m»({ «f»: «#0-900», «k»: '«state»' });
      «js.expect&1-3|¶»
    });
    --
    it('«js.claim»', () => {
      expect(() => «v»«m»(null)).toThrow('«log.text»');
    });
    = js.claim
    returns the «adj» «thing» when «part» is missing
    rejects a «thing» without «part»
    keeps «thing»s in order of «part»
    does not «verb» «state» «thing»s
    «verb»s each «thing» once
    leaves the «thing» alone when it is «state»
    = js.expect
    expect(«r».«f»).toBe(«#0-900»);
    expect(«r».«k»).toEqual('«state»');
    expect(«r».«n»s).toHaveLength(«#0-20»);
    assert.strictEqual(«r».«g», «#0-900»);
    expect(«r».is«adj^»).toBe(true);
    expect(«r».«l»).toBeUndefined();
    == js.route
    «js.names»router.«js.http»('/«e»s/:«e»Id/«n»s', async (req, res, next) => {
      try {
        const «e» = await «n»«role^».«v»(req.params.«e»Id);
        «js.stmt+1-3|¶»
        res.status(«#200-204»).json(«e».«n»s);
      } catch (error) {
        next(error);
      }
    });
    --
    «js.names»app.«js.http»('/api/«e»s', async (request, reply) => {
      const { «f», «k» = '«state»' } = request.query;
      const «e» = await «v»«m»(«k»);
      «js.stmt+1-4|¶»
      return reply.send({ «e», «f» });
    });
    =* js.http
    get post put patch delete
    == js.component
    «js.names»export function «e^»«f^»List({ «e»s, «k», on«v^» }) {
      const [«adj»«n^», set«n^»] = useState(«js.value»);
      «js.component.rest»
      return (
        <section className="«e»-«f»">
          <h2>{«k»}</h2>
          {«e»s.map((«e») => (
            <«n^»Row key={«e».id} «g»={«e».«g»} onClick={() => on«v^»(«e»)} />
          ))}
        </section>
      );
    }
    --
    «js.names»<form class="«e»-«role»" method="post">
      <label for="«k»">«k^»</label>
      <input id="«k»" name="«k»" type="text" required>
      <select name="«l»">
        <option value="«#1-9»">«state^»</option>
        <option value="«#10-99»">«state^»</option>
      </select>
      <button type="submit">«v^» «e»</button>
    </form>
    = js.component.rest
    const «r» = «e»s.filter((«x») => «x».«label» === «k»);
    const total = «e»s.reduce((sum, «x») => sum + «x».«number», 0);
    if (!«e»s.length) return <p>No «e»s are «state».</p>;
    == js.chain
    «js.names»const «r» = «e»s
      .filter((«x») => «x».«number» «js.order» «#0-900»)
      .map((«x») => ({ ...«x», «g»: «w»«n^»(«x») }))
      .sort((a, b) => b.«g» - a.«g»);
    for (const «e» of «r») {
      «js.loop+1-4|¶»
    }
    """#
}
