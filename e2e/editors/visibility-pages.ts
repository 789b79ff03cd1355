/** Returns the field that the test looks at: 100 by 20 px at (50, 50) where the style does not say otherwise. */
export function field(style = '', rest = ''): string {
  return `<textarea id="field" style="box-sizing:border-box;border:0;padding:0;position:absolute;left:50px;top:50px;width:100px;height:20px;${style}" ${rest}></textarea>`;
}

/** Returns a block of that style around other HTML. */
function within(style: string, inner: string): string {
  return `<div style="position:absolute;${style}">${inner}</div>`;
}

/** Returns a block that is drawn over the page. */
function over(style: string, id = 'over'): string {
  return `<div id="${id}" style="position:absolute;background:#fff;${style}"></div>`;
}

const OVER_FIELD = 'left:40px;top:40px;width:200px;height:60px';

/** Bodies of pages in which the field can be seen. */
export const SEEN: ReadonlyArray<[title: string, body: string]> = [
  ['as it is', field()],
  ['of the least size', field('width:8px;height:8px')],
  ['scrolled out of the window', field('top:3000px')],
  ['to the right of the window', field('left:3000px')],
  ['half transparent', field('opacity:.5')],
  ['nearly transparent', field('opacity:.15')],
  [
    'above what the window shows now',
    `${field()}<div style="height:3000px"></div><script>scrollTo(0, 1000)</script>`,
  ],
  [
    'to the left of what the window shows now',
    `${field()}<div style="width:3000px">.</div><script>scrollTo(1000, 0)</script>`,
  ],
  [
    'in a body that is lower than it',
    `<style>body { overflow: hidden; height: 10px }</style>${field()}`,
  ],
  [
    'scrolled down in a box that hides what is aside',
    within('overflow:hidden auto;width:300px;height:40px', field('top:900px')),
  ],
  [
    'scrolled aside in a box that hides what is below',
    within('overflow:auto hidden;width:40px;height:300px', field('left:900px')),
  ],
  [
    'that takes no clicks',
    within('width:300px;height:300px;background:#fff', field('pointer-events:none')),
  ],
  ['covered by what stands beside it in the body', field() + over(OVER_FIELD)],
  [
    'covered by what stands five levels up',
    `<main><div><div><div><div>${field()}</div></div></div></div>${over(OVER_FIELD)}</main>`,
  ],
  [
    'in a shadow root',
    `<div id="host"><template shadowrootmode="open">${field()}</template></div>`,
  ],
  ['half transparent in what is half transparent', within('opacity:.5', field('opacity:.5'))],
  ['sticking out to the left by all but 8 px', field('left:-92px')],
  ['sticking out at the top by all but 8 px', field('top:-12px')],
  ['clipped to 8 px', within('overflow:hidden;width:58px;height:58px', field())],
  ['sticking out of what clips nothing', within('width:10px;height:10px', field())],
  [
    'scrolled out of view in a box',
    within('overflow:auto;width:300px;height:40px', field('top:900px')),
  ],
  [
    'scrolled aside in a box',
    within('overflow:scroll;width:40px;height:300px', field('left:900px')),
  ],
  [
    'clipped at one side alone',
    within('clip-path:inset(0 10% 0 0);width:300px;height:300px', field()),
  ],
  ['covered in part', `<div>${field()}${over('left:40px;top:40px;width:60px;height:20px')}</div>`],
  [
    'open at its left end alone',
    `<div>${field()}${over('left:70px;top:40px;width:200px;height:60px')}</div>`,
  ],
  [
    'open at its right end alone',
    `<div>${field()}${over('left:0;top:40px;width:130px;height:60px')}</div>`,
  ],
  [
    'open at its top alone',
    `<div>${field('height:100px')}${over('left:40px;top:65px;width:200px;height:200px')}</div>`,
  ],
  [
    'open at its bottom alone',
    `<div>${field('height:100px')}${over('left:40px;top:40px;width:200px;height:95px')}</div>`,
  ],
  [
    'covered by a dialog of the page',
    `<div><div><div><div>${field()}</div></div></div></div>${over(OVER_FIELD)}`,
  ],
  [
    'under what it holds itself',
    `<div><div id="field" contenteditable="true" style="position:absolute;left:50px;top:50px;width:100px;height:20px"><p style="margin:0;height:20px">前后</p></div></div>`,
  ],
  [
    'covered beyond the window alone',
    `<div>${field('left:550px;width:200px')}${over('left:700px;top:0;width:100px;height:200px')}</div>`,
  ],
  [
    'in a frame',
    `<iframe id="frame" style="border:0" srcdoc='<body style="margin:0">${field().replaceAll("'", '')}'></iframe>`,
  ],
];

/** Bodies of pages in which it can't. */
export const UNSEEN: ReadonlyArray<[title: string, body: string]> = [
  ['too narrow', field('width:7px')],
  ['too low', field('height:7px')],
  ['not drawn', field('display:none')],
  ['hidden', field('visibility:hidden')],
  ['transparent', field('opacity:0')],
  [
    'in a shadow root, clipped around its host',
    within(
      'overflow:hidden;width:57px;height:300px',
      `<div id="host"><template shadowrootmode="open">${field()}</template></div>`,
    ),
  ],
  [
    'in a slot, clipped around the slot',
    `<div id="host"><template shadowrootmode="open">${within('overflow:hidden;width:57px;height:300px', '<slot></slot>')}</template>${field()}</div>`,
  ],
  ['faint', field('opacity:.05')],
  ['faint with what is around it', within('opacity:.3', field('opacity:.3'))],
  ['to the left of all that scrolls', field('left:-93px')],
  ['above all that scrolls', field('top:-13px')],
  ['clipped to 7 px of its width', within('overflow:hidden;width:57px;height:300px', field())],
  ['clipped to 7 px of its height', within('overflow:hidden;width:300px;height:57px', field())],
  [
    'clipped at the left',
    within('overflow:hidden;left:200px;width:300px;height:300px', field('left:-93px')),
  ],
  [
    'clipped at the top',
    within('overflow:hidden;top:100px;width:300px;height:300px', field('top:-13px')),
  ],
  [
    'clipped by what is two levels up',
    within('overflow:hidden;width:57px;height:300px', within('width:300px;height:300px', field())),
  ],
  [
    'in a box that scrolls and is too small',
    within('overflow:auto;width:300px;height:5px', field()),
  ],
  [
    'in a box that scrolls and is too narrow',
    within('overflow:scroll;width:5px;height:300px', field()),
  ],
  ['cut away', within('width:1px;height:1px;clip-path:inset(50%)', field())],
  ['cut away from all sides', within('width:1px;height:1px;clip-path:inset(100%)', field())],
  ['covered', `<div>${field()}${over(OVER_FIELD)}</div>`],
  [
    'covered by what stands three levels up',
    `<div><div><div>${field()}</div></div>${over(OVER_FIELD)}</div>`,
  ],
  [
    'covered in all of it that the window shows',
    `<div>${field('left:450px;width:1000px')}${over('left:440px;top:40px;width:160px;height:60px')}</div>`,
  ],
  [
    'in a frame that is not drawn',
    `<iframe id="frame" style="border:0;visibility:hidden" srcdoc='${field()}'></iframe>`,
  ],
  [
    'in a frame that is too small',
    `<iframe id="frame" style="border:0;width:5px;height:5px" srcdoc='${field()}'></iframe>`,
  ],
];
