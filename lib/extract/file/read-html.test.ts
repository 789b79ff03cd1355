import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

const SPEECH =
  '<h1>在大会上的讲话</h1><p>同志们：</p><p>要把好方向盘、把紧方向舵、把稳压舱石。</p>';
const LINES = '在大会上的讲话\n同志们：\n要把好方向盘、把紧方向舵、把稳压舱石。';
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('readHtml', () => {
  it.each([
    ['<p>要敢于<b>碰硬</b></p><p>敢于处理&nbsp;。</p>', '要敢于碰硬\n敢于处理 。'],
    [
      '<nav>首页</nav><script>alert(1)</script><style>p{}</style><h1>一、认识</h1>正文<br>下一行',
      '一、认识\n正文\n下一行',
    ],
    ['<p>没有关上<script>if (a < b) {}', '没有关上'],
    ['<p>一行</br>二行</p>三行</p>四行', '一行\n二行\n三行\n四行'],
    ['<p>提纲<o:p/>挈领</p><svg/><p>续</p>', '提纲挈领\n续'],
    [
      '<table><tr><td>项目</td><td>要求</td></tr><tr><td>办文<td>严谨</table>',
      '项目 要求\n办文 严谨',
    ],
    ['<p>R&amp;D 与 &lt;规定&gt;&#65307;</p>', 'R&D 与 <规定>；'],
  ])('reads %s', (html, text) => {
    expect(readHtml(html)).toBe(text);
  });

  it.each([
    ['<ol><li>抓紧</li><li><p>抓好</p></li></ol><ul><li>抓实</li></ul>', '1.抓紧\n2.抓好\n抓实'],
    ['<ol type="constructor"><li>抓紧<li>抓好</ol>', '1.抓紧\n2.抓好'],
    ['<ol start="3"><li>抓紧<li value="7">抓好<li>抓实</ol>', '3.抓紧\n7.抓好\n8.抓实'],
    ['<ol type="A"><li>抓紧<ol><li>抓好</ol><li>抓实</ol>', 'A.抓紧\n1.抓好\nB.抓实'],
    ['<ol style="list-style-type:cjk-ideographic"><li>抓紧<li>抓好</ol>', '一、抓紧\n二、抓好'],
    ['<ol><li></li></ol><p>正文</p>', '正文'],
  ])('numbers the items of %s', (html, text) => {
    expect(readHtml(html)).toBe(text);
  });

  it.each([
    ['ruby', '方向<ruby>舵<rt>duò</rt></ruby>'],
    ['ruby with brackets', '方向<ruby>舵<rp>(</rp><rt>duò</rt><rp>)</rp></ruby>'],
    ['ruby with bases', '<ruby><rb>方</rb><rb>向</rb><rtc><rt>fāng</rt></rtc></ruby>舵'],
    ['type of size 0', '方向<span style="font-size:0px">某某范文网</span>舵'],
    ['type of size 0.0em', '方向<font style="FONT-SIZE: 0.0em">某某范文网</font>舵'],
    ['words off the screen', '方向<i style="position:absolute;left:-9999px">某某网</i>舵'],
    ['words far up', '方向<i style="position:fixed; top:-200em">某某网</i>舵'],
    ['an indent far off', '方向<i style="display:inline-block;text-indent:-9999px">某某网</i>舵'],
    ['no opacity', '方向<i style="opacity:0">某某网</i>舵'],
    ['no height', '方向<i style="height:0;overflow:hidden">某某网</i>舵'],
    ['a transparent colour', '方向<i style="color:transparent">某某网</i>舵'],
    ['words hidden by Word', '方向<span style="mso-hide:all">某某网</span>舵'],
    ['words that are struck out', '方向<s>盘</s><del>船</del>舵'],
    ['a note’s number', '方向舵<sup>[3]</sup>'],
    ['a link to a note', '方向舵<sup><a href="#f1">1</a></sup>'],
    ['a note’s number behind Chinese', '方向舵<sup>12</sup>'],
  ])('leaves out %s', (_, html) => {
    expect(readHtml(`<p>${html}</p>`)).toBe('方向舵');
  });

  it.each([
    ['.x{display:none}', '方向<b class="a x">某某网</b>舵', '方向舵'],
    ['span.x{font-size:0}', '方向<span class="x">某某网</span>舵', '方向舵'],
    ['#x{position:absolute;left:-9999px}', '方向<b id="x">某某网</b>舵', '方向舵'],
    ['@media print{.x{display:none}}', '方向<b class="x">看得见</b>舵', '方向看得见舵'],
    ['.x .y{display:none}', '方向<b class="x">看得见</b>舵', '方向看得见舵'],
    ['.x{display:none}', '方向<b class="x" style="display:inline">看得见</b>舵', '方向看得见舵'],
  ])('follows the style sheet %s', (sheet, html, text) => {
    expect(readHtml(page(`<p>${html}</p>`, `<style>/* } */${sheet}</style>`))).toBe(text);
  });

  it.each([
    ['<div style="font-size:0">无<span style="font-size:16px">方向舵</span></div>', '方向舵'],
    ['<div style="visibility:hidden">无<b style="visibility:visible">方向舵</b></div>', '方向舵'],
    ['<p hidden>不见</p><div style="display: none">也不见<div>里面</div></div>看见', '看见'],
    ['<p style="text-indent:2em;left:-2px;opacity:.9">方向舵</p>', '方向舵'],
  ])('shows what is seen of %s', (html, text) => {
    expect(readHtml(html)).toBe(text);
  });

  it.each([
    ['300km<sup>2</sup>', '300km²'],
    ['5立方米<sup>3</sup>', '5立方米³'],
    ['10<sup>-8</sup>', '10⁻⁸'],
    ['CO<sub>2</sub>', 'CO2'],
    ['the 4<sup>th</sup>', 'the 4th'],
  ])('keeps the superscript of %s', (html, text) => {
    expect(readHtml(html)).toBe(text);
  });

  it.each([
    [
      'a form around it',
      page(`<form id="aspnetForm"><input type="hidden" value="A">${SPEECH}</form>`),
    ],
    ['an aside around it', page(`<aside>${SPEECH}</aside>`)],
    ['an aside in a form', page(`<form><aside>${SPEECH}</aside></form>`)],
    ['an aside left open', page(`<aside><a href="#">栏目</a>${SPEECH}`)],
    ['noscript', page(`<div id="app"></div><noscript>${SPEECH}</noscript>`)],
    [
      'a notice in noscript beside it',
      page(`${SPEECH}<noscript>您的浏览器不支持脚本，请开启后再访问。</noscript>`),
    ],
    ['a button in it', page(SPEECH.replace('把紧', '<button>复制</button>把紧'))],
    ['navigation left open', page(`<div><nav><a href="#">首页</a></div><div>${SPEECH}</div>`)],
    ['a choice left open', page(`<div><select><option>市<option>县</div>${SPEECH}`)],
    ['a choice left open before a block', page(`<select><option>市<option>县${SPEECH}`)],
    ['a head left open', `<html><head><title>讲话</title><body>${SPEECH}</body></html>`],
    ['a head left open and no body', `<html><head><title>讲话</title>${SPEECH}`],
    ['a title left open', `<html><head><title>讲话<body>${SPEECH}</body></html>`],
    ['a footer with a sentence', page(`${SPEECH}<footer>本站内容，未经许可，不得使用。</footer>`)],
    ['a search form', page(`<form><label>站内搜索</label><button>搜索</button></form>${SPEECH}`)],
  ])('reads a page with %s', (_, html) => {
    expect(readHtml(html)).toBe(LINES);
  });

  it.each([
    ['pre', '<pre>同志们：\n要把好方向盘。</pre>'],
    ['a text field', '<textarea>同志们：\r\n要把好方向盘、把紧方向舵。</textarea>'],
    ['a text field left open', '<textarea>同志们：<br>要把好方向盘、把紧方向舵。'],
    ['white-space', '<div style="white-space: pre-wrap">同志们：\n要把好方向盘。</div>'],
  ])('keeps the lines of %s', (_, html) => {
    expect(readHtml(html).split('\n')[0]).toBe('同志们：');
    expect(readHtml(html).split('\n')).toHaveLength(2);
  });
});
