/* Language, numbers and elements. A text is always set as text, so that no name becomes markup. */
const root = document.documentElement;
root.dataset.faults = '0';
addEventListener('error', () => { root.dataset.faults = String(Number(root.dataset.faults) + 1); });

const figures = JSON.parse(document.getElementById('figures').textContent);
const chinese = () => root.lang === 'zh-CN';
const say = (zh, en) => chinese() ? zh : en;
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
const number = value => Number(value).toLocaleString('en-US');
const percent = (part, whole) => whole > 0 ? (100 * part / whole).toFixed(1) + '%' : '–';
const unit = figures.currency === 'CNY' ? '¥' : figures.currency;
const money = text => text === '' ? '–' : text.replace(/\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','));
const round = value => {
  if (!chinese()) return Intl.NumberFormat('en-US', {notation: 'compact'}).format(value);
  return value >= 1e8 ? number(value / 1e8) + '亿' : value >= 1e4 ? number(value / 1e4) + '万' : number(value);
};
const narrow = () => innerWidth < 720;
const sum = (all, count) => all.reduce((total, each) => total + count(each), 0);

/* About how wide a text is, in ems: a Chinese letter is one. */
const ems = text => sum([...text], each => each.codePointAt(0) > 0x2e7f ? 1 : 0.6);
const fit = (text, most) => {
  if (ems(text) <= most) return text;
  const letters = [...text];
  while (letters.length && ems(letters.join('')) > most - 1) letters.pop();
  return letters.join('') + '…';
};
const short = name => fit(String(name), narrow() ? 7 : 15);
const day = date => date.slice(narrow() ? 5 : 2);

const element = (name, parent, text) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (parent) parent.append(made);
  return made;
};
const both = (parent, zh, en) => {
  element('span', parent, zh).lang = 'zh-CN';
  element('span', parent, en).lang = 'en';
  return parent;
};
const words = (zh, en) => ({zh, en});
const section = id => document.getElementById(id);
const find = (id, what) => document.querySelector(`#${id} ${what}`);
const note = (parent, zh, en) => { both(element('p', parent), zh, en).className = 'note'; };
const leftOut = (parent, count) => {
  if (count > 0) note(parent, `另有 ${number(count)} 行未列出。`, `${number(count)} more are left out.`);
};

/* Codes that no pathway has, such as those of customers who bring others, are one channel without a name. */
const channelName = each => each.channel ? words(each.channel, each.channel) : words('没有登记的码', 'codes of no pathway');

/* How a journey can end by itself; other outcomes have the names that their journeys give them. */
const OUTCOMES = {
  completed: ['走完', 'completed'], exited: ['提前结束', 'exited'], 'left-pool': ['离开了渠', 'left'], 'taken-out': ['被移出', 'taken out'],
  restarted: ['重新开始', 'restarted'], replaced: ['换成新版', 'replaced'], merged: ['并为一人', 'merged'], erased: ['已删除', 'erased'],
};
const outcome = name => Object.hasOwn(OUTCOMES, name) ? OUTCOMES[name] : [name, name];
