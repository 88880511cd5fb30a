// Strings that have broken pages before. Any user of a shared backend may put them into a key.
const RUN = 'pwn()'

const markup = [
  `<script>${RUN}</script>`,
  `<script src=/pwn.js></script>`,
  `</script><script>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${RUN}"><text x=20 y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>#x">`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<math href="javascript:${RUN}">x</math>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<applet code="javascript:${RUN}"></applet>`,
  `<base href="javascript:${RUN}//">`,
  `<meta http-equiv="refresh" content="0;url=/elsewhere">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<link rel=stylesheet href="data:text/css,*{display:none}">`,
  `<link rel=import href=/pwn.html>`,
  `<form action="javascript:${RUN}"><input type=submit autofocus></form>`,
  `<form id=x></form><button form=x formaction="javascript:${RUN}">x</button>`,
  `<isindex type=image src=1 onerror=${RUN}>`,
  `<marquee onstart=${RUN}>`,
  `<!--<img src="--><img src=x onerror=${RUN}//">`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<?xml version="1.0"?><x onload=${RUN}/>`,
  `<!ENTITY x SYSTEM "file:///etc/passwd">&x;`,
  `<xmp><img src=x onerror=${RUN}></xmp>`,
  `<plaintext>`,
  `<textarea></textarea><img src=x onerror=${RUN}>`,
  `<title></title><img src=x onerror=${RUN}>`,
  `</td></tr></table><h1>Signed out</h1>`,
  `</bdi></th><td>Revoked</td>`,
  `<dialog open><form method=dialog><input name=password></form></dialog>`,
  `<div style="position:fixed;inset:0;background:red"></div>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;${RUN}&#60;/script&#62;`,
  `%3Cscript%3E${RUN}%3C%2Fscript%3E`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `\u00bcscript\u00be${RUN}\u00bc/script\u00be`,
  `\uff1cscript\uff1e${RUN}\uff1c/script\uff1e`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `<\u0000script>${RUN}</script>`,
  `<img src=x onerror\u0000=${RUN}>`,
  `<img/src=x/onerror=${RUN}>`,
]

const EVENTS =
  'abort animationend animationstart auxclick beforetoggle blur canplay click contentvisibilityautostatechange copy cuechange error focus focusin ' +
  'hashchange input load loadstart message pageshow pointerenter pointerover resize scroll scrollend select toggle transitionend wheel'
const handlers = EVENTS.split(' ').flatMap((name) => [
  `<img src=x tabindex=1 autofocus on${name}=${RUN}>`,
  `" autofocus tabindex=1 on${name}="${RUN}" x="`,
])

const attributes = [
  '"',
  "'",
  '`',
  '">',
  "'>",
  '`>',
  '" style="display:none',
  "' hidden='",
  '" id="location" name="fetch',
]
  .map((quote) => `${quote}<img src=x onerror=${RUN}>`)
  .concat(['" href="javascript:pwn()"', '" srcdoc="<script>pwn()</script>"', '" is="x-pwn"', '" slot="x" part="y'])

const urls = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  '\u0001javascript:',
  'java\nscript:',
  'java\tscript:',
  'javascript&colon;',
  'javascript://%0a',
  'data:text/html,<script>',
  'data:text/html;base64,PHNjcmlwdD5wd24oKTwvc2NyaXB0Pg==',
  'vbscript:',
  'blob:',
  'filesystem:',
  'view-source:javascript:',
  'feed:javascript:',
  'jar:javascript:!',
]
  .map((scheme) => `${scheme}${RUN}`)
  .concat(['//evil.example/', '\\\\evil.example\\', '/\\evil.example', 'https:evil.example', '../../admin', '..', '.'])
  .concat(['%2e%2e%2f', '?x=1&y=2#z', '#/../../', 'a/b?c#d', 'https://user:pass@evil.example/', 'file:///etc/passwd'])

const styles = [
  '*{display:none}',
  '</style><style>*{display:none}</style>',
  'expression(pwn())',
  'url(javascript:pwn())',
  'background:url(//evil.example/x.png)',
  '@import "//evil.example/x.css";',
  '-moz-binding:url(//evil.example)',
  'behavior:url(x.htc)',
  'color:red;position:fixed;inset:0',
  '}</style>',
  '"] , [data-kd] { display: none } [x="',
  "'] *{visibility:hidden}",
  '\\22 \\7d *\\7b display:none\\7d',
  '--x:url(//evil.example)',
  'attr(onload)',
]

const templates = [
  '{{7*7}}',
  '{{constructor.constructor("pwn()")()}}',
  '{{$on.constructor("pwn()")()}}',
  '{{_c.constructor("pwn()")()}}',
  '${pwn()}',
  '#{pwn()}',
  '<%= pwn() %>',
  '{% pwn() %}',
  '[[pwn()]]',
  '@{pwn()}',
  '{!pwn()}',
  '`${pwn()}`',
  '{pwn()}',
  '\'"><svg/onload={pwn()}>',
  'ng-app ng-csp {{$eval("pwn()")}}',
  'v-html="pwn()"',
  '$$pwn$$',
  '%s%s%n%x%d',
  '%c%o%O',
  "$& $` $' $1",
]

const direction = [
  ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f'],
  ['\u061c'],
]
  .flat()
  .flatMap((mark) => [`${mark}evil.exe`, `safe${mark}`.repeat(20)])
const rightToLeft = [
  'مفتاح الإنتاج',
  'מפתח ייצור',
  'مفتاح 123 CI',
  '\u202e\u202e\u202eabc\u202c',
  '\u2069\u2069\u2069\u202eabc',
  'שלום) (a',
  '٤٢ ١٢٣',
  '‏)key(‏',
]

const invisible = [
  ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u115f', '\u3164', '\u2800', '\u180e'],
  ['\u2061', '\u2062', '\u2063', '\u2064', '\ufe00', '\ufe0f', '\u{e0001}', '\u{e0061}', '\u{e007f}', '\ufff9'],
]
  .flat()
  .map((mark) => `CI${mark} deploy`)

const controls = Array.from({ length: 0x20 }, (_, code) => code)
  .concat(Array.from({ length: 0x21 }, (_, index) => 0x7f + index))
  .map((code) => `a${String.fromCharCode(code)}b`)

const halves = ['\ud800', '\udc00', 'a\ud83d', '\ude00b', '\udc00\ud800', 'x\ud83d\ud83d\ude00', '\ufffe\uffff']

const shapes = [
  `e${'\u0301'.repeat(1000)}`,
  `Z${'\u0310\u0489\u20dd'.repeat(400)}`,
  `ก${'็'.repeat(1000)}`,
  '👨‍👩‍👧‍👦'.repeat(50),
  '🏳️‍🌈'.repeat(200),
  '🇩🇪'.repeat(300),
  '👍🏿'.repeat(100),
  '\u{1f469}\u200d'.repeat(500),
  '﷽'.repeat(100),
  '𒐫'.repeat(100),
  'ﬀ'.repeat(300),
  'İıſK',
  'ｆｕｌｌ　ｗｉｄｔｈ',
  '\u2028line\u2029paragraph',
  'a\nb\r\nc\td',
  ` x${'\u00a0'.repeat(300)}x `,
]

const long = [
  'A'.repeat(255),
  'A'.repeat(10_000),
  'A'.repeat(100_000),
  'A'.repeat(1_000_000),
  'lorem ipsum '.repeat(1000),
  '-'.repeat(10_000),
  'م'.repeat(3000),
  '漢'.repeat(10_000),
  '\u202e'.repeat(10_000),
  '👨‍👩‍👧‍👦'.repeat(3000),
  'x\n'.repeat(5000),
]

const names = [
  ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'then'],
  ['toJSON', 'length', 'undefined', 'null', 'NaN', 'true', '[object Object]', 'key', 'ref', 'children', 'window'],
  ['document', 'location', 'fetch', '0', '-1', '1e309', "' OR 1=1 --", '"; DROP TABLE keys; --', '$(reboot)'],
  ['`id`', '| ls', '=cmd|calc!A0', '@SUM(1)', '../../../etc/passwd', '{"__proto__":{"polluted":1}}'],
].flat()

/** All hostile strings, without blank ones and duplicates. */
export const STRINGS: readonly string[] = [
  ...new Set([
    ...markup,
    ...handlers,
    ...attributes,
    ...urls,
    ...styles,
    ...templates,
    ...direction,
    ...rightToLeft,
    ...invisible,
    ...controls,
    ...halves,
    ...shapes,
    ...long,
    ...names,
  ]),
]
