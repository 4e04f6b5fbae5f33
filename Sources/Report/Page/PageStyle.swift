/// The style sheet of a page: system fonts, colours for a light and a dark ground and for paper.
///
/// Verdicts differ by shape and by name; colour only helps.
enum PageStyle {
  /// All of it. It names no address, and nothing in it loads anything.
  static let text: StaticString = """
    :root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#57606a;--line:#d8dde3;\
    --panel:#f6f7f9;--link:#0b5cad;--v0:#6b7580;--v1:#1f6aa5;--v2:#9a5b00;--v3:#b3261e;\
    --ink:#3d4650;--bar:#56616c;--for:#a8553a;--against:#3f7f93;--warn:#fff8e6;--warnline:#e3c878}
    @media (prefers-color-scheme:dark){:root{--bg:#14171a;--fg:#e4e7ea;--soft:#9aa4ae;\
    --line:#343b42;--panel:#1c2024;--link:#7cb7f0;--v0:#8f99a3;--v1:#6db3ea;--v2:#e0a344;\
    --v3:#f2867c;--ink:#c3cbd3;--bar:#76818c;--for:#e0926f;--against:#77b9cc;--warn:#2a2517;--warnline:#6b5a25}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:0 1.5rem 4rem;max-width:74rem;background:var(--bg);color:var(--fg);\
    font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
    font-variant-numeric:tabular-nums}
    a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
    a:focus-visible,summary:focus-visible,input:focus-visible,button:focus-visible\
    {outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--bg);z-index:2}
    header{padding:2.2rem 0 .4rem}
    .brand{margin:0;color:var(--soft);font-size:13px;letter-spacing:.02em}
    h1{margin:.1rem 0 .5rem;font-size:1.75rem;line-height:1.2;font-weight:650;letter-spacing:-.01em}
    h2{margin:2.6rem 0 .6rem;padding-top:1rem;border-top:1px solid var(--line);font-size:1.25rem;\
    line-height:1.3;font-weight:650}
    h3{margin:1.6rem 0 .4rem;font-size:1.05rem;font-weight:650}
    p{margin:.4rem 0;max-width:46rem}
    .lead{font-size:1.05rem}
    .source{color:var(--soft)}
    .caution{margin:1rem 0;padding:.6rem .9rem;max-width:none;background:var(--warn);\
    border-left:3px solid var(--warnline)}
    nav{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:1rem 0 0;font-size:14px}
    .note{margin:.15rem 0;color:var(--soft);font-size:13px;line-height:1.4;font-weight:400}
    .name{overflow-wrap:anywhere;overflow:clip;display:inline-block;max-width:100%;\
    vertical-align:bottom}
    .defs{position:absolute;width:0;height:0}
    .verdict{white-space:nowrap;font-weight:600}
    .shape{width:.8em;height:.8em;margin-right:.4em;fill:currentColor;vertical-align:-.04em}
    .v0{color:var(--v0)}.v1{color:var(--v1)}.v2{color:var(--v2)}.v3{color:var(--v3)}
    .shape.v1{fill:none;stroke:currentColor;stroke-width:2}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.8rem;\
    margin:.8rem 0}
    .tile{padding:.7rem .9rem;background:var(--panel);border-radius:6px}
    .tile p{margin:0}
    .tag{font-size:13px;color:var(--soft)}
    .tile .figure{font-size:1.7rem;line-height:1.25;font-weight:600;letter-spacing:-.01em}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));\
    gap:1rem 2.5rem;align-items:start}
    figure{margin:1rem 0}
    figcaption,caption{padding:.2rem 0;color:var(--soft);font-size:13px;text-align:left}
    .chart{display:block;width:calc(100% - 100px);margin:.5rem 56px 26px 44px;overflow:visible}
    .timeline .chart{width:calc(100% - 136px);margin-left:80px;margin-bottom:34px}.timeline .chart.last{margin-bottom:26px}
    .chart.inner{width:100%;margin:0}
    svg text{fill:var(--soft);font-size:12px}
    svg text.v1{fill:var(--v1)}svg text.v2{fill:var(--v2)}svg text.v3{fill:var(--v3)}
    svg text.v1,svg text.v2,svg text.v3,svg text.f{font-weight:600}
    svg text.f{fill:var(--fg);paint-order:stroke;stroke:var(--bg);stroke-width:4px}
    svg text.m{fill:var(--fg)}
    line{stroke:var(--line)}
    svg .axis{stroke:var(--soft)}
    svg .grid{opacity:.7}
    svg .t{stroke:currentColor;stroke-dasharray:4 4;opacity:.75}
    svg .mark{stroke:var(--soft);stroke-dasharray:1 3}
    svg .flag{stroke:var(--fg)}
    svg .c{fill:none;stroke:var(--ink);stroke-width:1.6;vector-effect:non-scaling-stroke;\
    stroke-linejoin:round}
    svg .c.v1,svg .c.v2,svg .c.v3{stroke:currentColor}
    svg .c.v1{stroke-dasharray:2 3}svg .c.v2{stroke-dasharray:7 3}
    svg .main{stroke-width:2}
    svg .served{stroke:var(--for);stroke-width:2}
    svg .dot{fill:var(--bg);stroke:var(--fg);stroke-width:2}
    svg .bar{fill:var(--bar)}
    .at{overflow:visible;fill:currentColor;stroke:var(--bg);stroke-width:1.5}
    .at.v1{fill:var(--bg);stroke:currentColor;stroke-width:2}
    svg .for{fill:var(--for)}svg .con{fill:var(--against)}
    .s1{stroke:var(--line);fill:var(--line)}.s2{stroke:var(--soft)}
    .s3{fill:var(--soft);opacity:.45}.s4{stroke:var(--fg)}
    .s5{fill:var(--for);stroke:var(--bg);stroke-width:1}
    svg .h1{stroke:var(--ink)}svg .h2{fill:var(--for)}svg .h3{fill:var(--bg);stroke:var(--ink);\
    stroke-width:1.5}
    svg .ci{stroke:var(--fg);stroke-width:2;opacity:.55}
    svg .k1{stroke:var(--soft)}svg .k2{stroke:var(--v1);stroke-width:2.2}
    svg .k3{stroke:var(--for);stroke-dasharray:7 3}svg .k4{stroke:var(--soft);stroke-dasharray:2 4}
    svg .b1{stroke:var(--v2)}svg .b2{stroke:var(--for);stroke-dasharray:6 3}
    svg .b3{stroke:var(--soft);stroke-dasharray:9 3 2 3}
    .chart.square{max-width:26rem}
    .key{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-left:44px;max-width:none}
    .sample{width:30px;height:8px;margin-right:.5em}
    .spark{display:block;width:120px;height:30px}
    .strip{width:130px;height:16px;vertical-align:-.2em}
    .bitbar{width:96px;height:14px;vertical-align:-.15em;margin-right:.5em}
    .share{width:100px;height:8px}
    table{width:100%;margin:.8rem 0;border-collapse:collapse;font-size:14px;line-height:1.4}
    th,td{padding:.4rem .7rem .4rem 0;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:0}
    thead th{color:var(--soft);font-size:12.5px;font-weight:500;vertical-align:bottom;\
    border-bottom-color:var(--soft)}
    tbody th{font-weight:500}
    .r{text-align:right}td.r{white-space:nowrap}
    .r .note{white-space:nowrap;margin-left:auto}
    .tenants tbody th{width:36%}
    .tenants tbody th .note{max-width:34rem}
    .amounts{width:auto;min-width:min(100%,40rem)}
    .harvest .axis,.forest .axis{width:42%;min-width:8rem}
    .harvest td.w .name{min-width:6.5rem;max-width:none}
    .harvest th[scope=row]{max-width:16rem}.harvest .name{max-width:calc(100% - 1.5em)}
    .forest{table-layout:fixed}.forest th:first-child{width:19%}
    .forest th:last-child{width:18%}.forest .axis{width:34%}
    .beside th,.beside td{color:var(--soft)}.beside th{padding-left:1.2rem}
    .harvest td,.harvest tbody th,.forest td,.forest tbody th{vertical-align:middle;padding-top:.15rem;padding-bottom:.15rem}
    .evidence tbody th{width:34%}
    .bits,.place{white-space:nowrap}
    .bits{padding-left:1rem}
    .place span{margin-left:.5em;color:var(--soft);font-size:13px}
    .signals th[scope=row]{width:60%}
    code{font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));\
    gap:.3rem 2rem;margin:.6rem 0}
    .facts div{display:flex;gap:.6rem}
    .tenant .facts div:first-child{grid-column:1/-1}
    dt{flex:none;width:7.4rem;color:var(--soft);font-size:13px;padding-top:1px}
    dd{margin:0;min-width:0}
    .tenant{margin:2rem 0 0;padding-top:.6rem;border-top:1px solid var(--line);\
    content-visibility:auto;contain-intrinsic-size:auto 1300px}
    .tenant h3{margin-top:.6rem;font-size:1.15rem}
    .back{font-size:13px}
    details{margin:.6rem 0}
    summary{cursor:pointer;color:var(--link);font-size:14px}
    .filter{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.6rem 0;font-size:14px}
    .filter input{padding:.3rem .5rem;width:18rem;max-width:100%;font:inherit;color:inherit;\
    background:var(--bg);border:1px solid var(--soft);border-radius:4px}
    th button{appearance:none;margin:0;padding:0;border:0;background:none;font:inherit;color:inherit;\
    text-align:inherit;cursor:pointer}
    th button:hover{color:var(--fg)}
    th[aria-sort=ascending] button::after{content:" ↑"}
    th[aria-sort=descending] button::after{content:" ↓"}
    li{margin:.25rem 0;max-width:46rem}
    footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--line);color:var(--soft);\
    font-size:13px}
    @media (max-width:46rem){
    body{padding:0 1rem 3rem}
    h1{font-size:1.4rem}
    .w{display:none}
    .n{display:none}
    table{font-size:13.5px}
    th,td{padding-right:.5rem}
    .tiles{grid-template-columns:1fr 1fr}
    .tile:last-child:nth-child(odd){grid-column:1/-1}
    .chart{width:calc(100% - 90px);margin-left:38px;margin-right:52px}
    .timeline .chart{width:calc(100% - 126px);margin-left:74px}
    .key{margin-left:0}
    .tenants tbody th{width:auto}
    .r .note{white-space:normal}
    .evidence thead,.signals thead{display:none}
    .evidence tr,.signals tr{display:grid;grid-template-columns:1fr 1fr;gap:.1rem 1rem;\
    padding:.5rem 0;border-bottom:1px solid var(--line)}
    .evidence th,.evidence td,.signals th,.signals td{border:0;padding:0;width:auto;\
    text-align:left}
    .evidence th[scope=row],.signals th[scope=row],.evidence .place{grid-column:1/-1;width:auto}
    .evidence td .note{display:inline;margin:0 0 0 .4em}
    .value::before{content:"value "}.against::before{content:"compared with "}
    .peak::before{content:"at highest "}
    .evidence td::before{color:var(--soft);font-size:13px}
    .tenants td .note{display:none}
    .bitbar{width:72px}
    .amounts{display:block;width:100%;min-width:0;overflow-x:auto}
    .harvest tr,.forest tr{display:grid;grid-template-columns:1fr 5rem 6.4rem;gap:0 .6rem;\
    padding:.25rem 0;border-bottom:1px solid var(--line)}
    .forest tr{grid-template-columns:minmax(0,1fr) 4.4rem minmax(0,8.6rem)}
    .forest th{overflow-wrap:anywhere}
    .harvest th,.harvest td,.forest th,.forest td{border:0;padding:0}
    .forest th:first-child,.forest th:last-child{width:auto}
    .harvest .axis,.forest .axis{grid-column:1/-1;order:9;width:auto;padding:0 1rem}
    td.r{white-space:normal}
    }
    @media print{
    :root{color-scheme:light;--bg:#fff;--fg:#000;--soft:#444;--line:#bbb;--panel:#fff;--link:#000}
    @page{margin:14mm}
    body{max-width:none;padding:0;font-size:9pt}
    table{font-size:8.5pt}
    .note,figcaption,caption,thead th,.tag,dt,.place span,code,svg text{font-size:8pt}
    summary{font-size:8.5pt}
    h1{font-size:17pt}h2{font-size:13pt;margin-top:1.4rem}
    .tiles{grid-template-columns:repeat(5,1fr);gap:.5rem}
    .tile .figure{font-size:15pt}
    .pair{grid-template-columns:1fr 1fr}
    .tenants tbody th{width:40%}.evidence tbody th{min-width:14rem}
    .strip{width:78px}.bitbar{width:56px}
    nav,.skip,.filter,.back,.others{display:none}
    a{text-decoration:none}
    .tenant{content-visibility:visible}
    .tile{border:1px solid var(--line)}
    tr,figure,.tile{break-inside:avoid}
    h2,h3,caption,figcaption,thead{break-after:avoid}
    }

    """
}
