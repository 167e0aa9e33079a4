// A picture or a quote stands between two lines of the paragraph that follows it, as on a made-up page.
document.querySelectorAll('[data-inset]').forEach(box => {
  const p = box.nextElementSibling;
  if (!p || p.tagName !== 'P' || p.classList.contains('drop')) return;
  const range = document.createRange(), walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  const node = walker.nextNode();
  if (!node) return;
  const starts = [];
  let bottom = -1, left = null;
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i); range.setEnd(node, i + 1);
    const rects = [...range.getClientRects()].filter(r => r.width > 0);
    if (!rects.length || node.data[i] === '\u00ad') continue;
    const r = rects[rects.length - 1];
    if (left === null || r.top > bottom - r.height / 3 || r.left < left - r.width * 3) { starts.push(i); bottom = r.bottom; }
    bottom = r.bottom; left = r.left;
  }
  if (starts.length < 5) return;
  const cut = starts[Math.ceil(starts.length / 2)], rest = p.cloneNode(true), text = node.data;
  const tail = document.createTreeWalker(rest, NodeFilter.SHOW_TEXT).nextNode();
  // a word broken at a soft hyphen keeps the hyphen that the line showed
  const shown = text[cut - 1] === '\u00ad' ? text.slice(0, cut - 1) + '-' : text.slice(0, cut).trimEnd();
  tail.data = text.slice(cut).trimStart();
  node.data = shown;
  while (node.nextSibling) node.nextSibling.remove();
  p.classList.add('open'); rest.classList.add('headless');
  p.parentNode.insertBefore(p, box);
  box.after(rest);
});

// The words are set now: a soft hyphen at a line's end becomes the hyphen that is seen there, the others go,
// because Chromium writes every one of them, seen or not, into the PDF's text.
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), softened = [];
while (texts.nextNode()) if (texts.currentNode.data.includes('\u00ad')) softened.push(texts.currentNode);
const place = (node, i) => {
  const range = document.createRange();
  range.setStart(node, i); range.setEnd(node, i + 1);
  return [...range.getClientRects()].filter(r => r.width > 0).pop();
};
const settled = softened.map(node => [...node.data].map((c, i) => {
  if (c !== '\u00ad') return c;
  const a = place(node, i - 1), b = place(node, i + 1);
  return a && b && (b.top > a.bottom - a.height / 3 || b.left < a.left) ? '-' : '';
}).join(''));
softened.forEach((node, i) => { node.data = settled[i]; });
