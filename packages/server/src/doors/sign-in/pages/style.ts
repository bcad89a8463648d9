import { tokens } from '../../../platform/look/tokens.ts';

/** Everything the pages of this door are dressed in. It stands in the page, so that the first response is enough. */
const rules = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans);-webkit-font-smoothing:antialiased}
h1,h2,h3,p,ul,ol,dl,dd,fieldset,pre{margin:0;padding:0}
h1{font-size:27px;line-height:1.2;font-weight:620;letter-spacing:-.018em;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:16px;line-height:1.4;font-weight:620}
ul,ol{list-style:none}fieldset{border:0;min-width:0}
bdi,strong,dd,td,.wrap{overflow-wrap:anywhere}
strong{font-weight:620}
a{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[tabindex="-1"]:focus{outline:0}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{width:100%;max-width:440px;margin:0 auto;padding:32px 20px 0;display:flex;align-items:center;gap:10px;font-weight:620;letter-spacing:-.01em}
.top a{color:inherit;text-decoration:none;display:flex;align-items:center;gap:10px;min-height:44px}
.mark{color:var(--accent);flex:none}
main{width:100%;max-width:440px;margin:0 auto;padding:28px 20px 36px;display:flex;flex-direction:column;gap:24px}
.wide .top,.wide main{max-width:760px}.wide form.stack{max-width:400px}
.foot{width:min(400px,100% - 40px);margin:0 auto 40px;padding:10px 0 0;border-top:1px solid var(--line);color:var(--muted);font-size:14px;display:flex;flex-wrap:wrap;gap:0 20px;align-items:center}
.wide .foot{width:min(720px,100% - 40px)}
.foot a,.foot .link{color:inherit;font-size:14px}
.lead{display:flex;flex-direction:column;gap:8px}
.lead p,.muted{color:var(--muted)}
.small{font-size:14px}
.stack{display:flex;flex-direction:column;gap:16px}
.tight{display:flex;flex-direction:column;gap:8px}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px}
.together{flex-wrap:nowrap}.together .button{flex:none}.between{justify-content:space-between}
form{margin:0}
.field{display:flex;flex-direction:column;gap:6px}
label,.label{font-weight:620;font-size:14px}
.hint{color:var(--muted);font-size:14px}
input{font:inherit;color:inherit;width:100%;min-height:46px;padding:8px 12px;background:var(--surface);border:1px solid var(--edge);border-radius:var(--radius)}
input:focus-visible{outline:2px solid var(--accent);outline-offset:-1px;border-color:var(--accent)}
input[aria-invalid=true]{border-color:var(--danger);outline-color:var(--danger)}
input[readonly]{background:var(--sunken);border-color:var(--line)}
.secret{position:relative}.secret input{padding-inline-end:76px}
.secret button{position:absolute;inset-inline-end:1px;top:1px;bottom:1px;min-width:64px;min-height:44px;padding:0 12px;border:0;background:none;color:var(--muted);font:inherit;font-size:14px;cursor:pointer;border-radius:var(--radius)}
.secret button:hover{color:var(--ink)}
.code input{font-family:var(--mono);font-size:22px;letter-spacing:.35em;font-variant-numeric:tabular-nums}
.error{color:var(--danger);font-size:14px;font-weight:500}
.button{font:inherit;font-weight:620;min-height:46px;padding:10px 16px;border-radius:var(--radius);border:1px solid transparent;cursor:pointer;display:flex;align-items:center;justify-content:center;gap:10px;width:100%;text-align:center;text-wrap:balance;text-decoration:none;position:relative;overflow-wrap:anywhere;transition:background-color .14s ease-out,border-color .14s ease-out}
.primary{background:var(--accent);color:var(--on-accent);box-shadow:var(--shadow)}
.primary:hover{background:var(--accent-hover)}
.plain{background:var(--surface);color:var(--ink);border-color:var(--edge)}
.plain:hover{background:var(--sunken)}
.button[aria-disabled=true]{opacity:.6;cursor:default}
.button svg{flex:none}
.button span{min-width:0}.button>small{white-space:nowrap}.button small{font-size:13px;font-weight:500;color:var(--muted)}
.inline{width:auto;min-height:44px;padding:6px 14px;font-size:14px}
.danger{color:var(--danger)}
.link{font:inherit;color:var(--accent);background:none;border:0;padding:0;min-height:44px;cursor:pointer;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px;display:inline-flex;align-items:center;text-align:start}
.link:hover{text-decoration-thickness:2px}
.or{display:flex;align-items:center;gap:12px;color:var(--muted);font-size:14px}
.or::before,.or::after{content:"";flex:1;height:1px;background:var(--line)}
.tight>.or{margin:8px 0}
.notice{border:1px solid var(--line);border-radius:var(--radius);background:var(--surface);padding:14px 16px;display:flex;flex-direction:column;gap:4px;font-size:15px}
.notice.bad{background:var(--danger-soft);border-color:var(--danger-line)}
.notice.warn{background:var(--warning-soft);border-color:var(--warning-line)}
.notice.bad h2{color:var(--danger)}.notice.warn h2{color:var(--warning)}
.notice .link,.notice a{min-height:28px}
.ref{display:flex;flex-wrap:wrap;align-items:center;gap:2px 8px;color:var(--muted);font-size:14px}
.notice .ref{margin-bottom:-10px}.ref code{color:var(--ink)}
.copy{font:inherit;font-size:14px;font-weight:620;color:var(--accent);background:none;border:0;padding:0 10px;min-width:44px;min-height:44px;cursor:pointer;border-radius:var(--radius)}
.copy:hover{background:var(--accent-soft)}
code,.mono{font-family:var(--mono);font-size:.94em;overflow-wrap:anywhere}
.rows{border-top:1px solid var(--line)}
.rows>li{border-bottom:1px solid var(--line);padding:12px 0;display:flex;align-items:center;gap:6px 16px;flex-wrap:wrap}
.rows .what{flex:1 1 220px;min-width:0;display:flex;flex-direction:column}
.rows>li:last-child{border-bottom:0}.rows form{display:contents}
.pick{all:unset;box-sizing:border-box;cursor:pointer;display:flex;align-items:center;gap:12px;width:100%;min-height:56px;padding:10px 12px;margin:0 -12px;width:calc(100% + 24px);border-radius:var(--radius)}
.pick:hover{background:var(--sunken)}.pick:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.pick .what{flex:1;min-width:0}
.picks>li{padding:0}.picks form{display:block;width:100%}
.chip{flex:none;width:36px;height:36px;border-radius:var(--radius);background:var(--accent-soft);color:var(--accent);display:grid;place-items:center;font-weight:620}
.go{color:var(--muted);flex:none}[dir=rtl] .go{transform:scaleX(-1)}
.state{display:inline-flex;align-items:center;gap:8px;font-size:14px}
.state::before{content:"";width:8px;height:8px;border-radius:50%;background:var(--muted);flex:none}
.state.ok::before{background:var(--success)}.state.no::before{background:var(--danger)}.state.hm::before{background:var(--warning)}
.facts{display:grid;grid-template-columns:minmax(7em,max-content) 1fr;gap:8px 20px;font-size:15px;align-items:baseline}
.facts dt{color:var(--muted)}
@media (max-width:440px){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:10px}}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px;text-align:start}
th,td{text-align:start;vertical-align:top;padding:9px 16px 9px 0;border-bottom:1px solid var(--line)}
th{font-weight:620}thead th{color:var(--muted);font-weight:500}
pre{font-family:var(--mono);font-size:14px;white-space:pre-wrap;overflow-wrap:anywhere}
.qr{display:block;border-radius:var(--radius);border:1px solid var(--line)}
.codes{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:8px 20px;font-size:17px}
.section{display:flex;flex-direction:column;gap:12px;padding-top:12px}
.banner{background:var(--warning-soft);border-bottom:1px solid var(--warning-line);padding:10px 20px;font-size:15px;text-align:center}
.banner strong{color:var(--warning)}
.drawing{color:var(--accent);display:block}
.ground{margin-top:auto;border-bottom:1px solid var(--line);margin-bottom:40px;padding-top:24px}.ground div{max-width:440px;margin:0 auto;padding:0 20px}.gate{display:block;color:var(--line);position:relative;top:1px}
.wide .ground{display:none}
.beside{display:flex;justify-content:space-between;align-items:baseline;gap:12px;flex-wrap:wrap}.beside .link{min-height:24px;font-size:14px}
@media (min-width:600px){.top{padding-top:clamp(40px,12vh,128px)}.wide .top{padding-top:40px}}
@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
@media (forced-colors:active){.state::before{background:CanvasText}.button{border-color:ButtonText}}`;

export const style = tokens + rules.replaceAll('\n', '');
