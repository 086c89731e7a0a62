(() => {
'use strict';
const root = document.documentElement;
root.dataset.faults = '0';
addEventListener('error', () => { root.dataset.faults = String(Number(root.dataset.faults) + 1); });

const figures = JSON.parse(document.getElementById('figures').textContent);
const chinese = () => root.lang === 'zh-CN';
const say = (zh, en) => chinese() ? zh : en;
const number = value => Number(value).toLocaleString('en-US');
const percent = (part, whole) => whole > 0 ? (100 * part / whole).toFixed(1) + '%' : '–';
const narrow = () => innerWidth < 640;
const short = name => { const most = narrow() ? 8 : 18; return name.length > most ? name.slice(0, most - 1) + '…' : name; };

/* ---- elements; text is always set as text, so that no name becomes markup */
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
const find = (section, what) => document.querySelector('#' + section + ' ' + what);
const leftOut = (parent, count) => {
  if (count > 0) both(element('p', parent), `另有 ${number(count)} 行未列出。`, `${number(count)} more are left out.`).className = 'note';
};
const nothing = parent => both(element('p', parent), '还没有数据。', 'Nothing yet.').className = 'note';

/* columns: [Chinese, English, what stands there, whether it is a text] */
const table = (section, rows, columns, more) => {
  const place = find(section, '.table');
  if (!rows.length) return nothing(place);
  const made = element('table', place);
  const head = element('tr', element('thead', made));
  columns.forEach(([zh, en, , text]) => { both(element('th', head), zh, en).className = text ? 'text' : ''; });
  const body = element('tbody', made);
  rows.forEach(row => {
    const line = element('tr', body);
    columns.forEach(([, , value, text]) => {
      const cell = element('td', line);
      const its = value(row);
      if (text) cell.className = 'text';
      if (Array.isArray(its)) its.forEach(words => both(element('div', cell), words.zh, words.en));
      else if (its !== null && typeof its === 'object') both(cell, its.zh, its.en);
      else cell.textContent = typeof its === 'number' ? number(its) : its;
    });
  });
  leftOut(place, more);
};

/* ---- charts: figures to an option of ECharts; null where there is nothing to draw */
const tip = {renderMode: 'richText', confine: true};
const grid = {left: 8, right: 16, top: 48, bottom: 8, containLabel: true};
const STEP = 68; /* pixels between two steps of a journey */
const stepsOf = way => [...new Set([...way.plan, ...way.edges.flatMap(each => each.ends ? [each.from] : [each.from, each.to])])].filter(Boolean);
const heightOf = way => STEP * stepsOf(way).length + 64;
const legend = {type: 'scroll', top: 4};
const charts = {
  stock() {
    const {days, pools} = figures.stock;
    return pools.rows.length ? {
      tooltip: {...tip, trigger: 'axis'}, legend, grid,
      xAxis: {type: 'category', data: days, boundaryGap: false, axisLabel: {hideOverlap: true}},
      yAxis: {type: 'value', minInterval: 1},
      series: pools.rows.map(pool => ({type: 'line', name: pool.pool, data: pool.closing, showSymbol: days.length < 3, step: 'end'})),
    } : null;
  },
  flows() {
    const links = figures.flows.links.rows;
    if (!links.length) return null;
    const names = new Map();
    const node = (id, depth, name) => { names.set(id, {name: id, depth, shown: name}); return id; };
    const ends = {
      BY_PATHWAY: one => [node('a:' + one.from, 0, one.from || say('来源不明', 'source unknown')), node('b:' + one.to, 1, one.to)],
      FROM_POOL: one => [node('p:' + one.from, 0, say('从 ', 'from ') + one.from), node('b:' + one.to, 1, one.to)],
      TO_POOL: one => [node('b:' + one.from, 1, one.from), node('t:' + one.to, 2, say('去 ', 'to ') + one.to)],
      LOST: one => [node('b:' + one.from, 1, one.from), node('lost', 2, say('流失', 'lost'))],
      STAYED: one => [node('b:' + one.from, 1, one.from), node('stayed', 2, say('仍在', 'still there'))],
      JOINED: one => [node('b:' + one.from, 1, one.from), node('joined', 2, say('并为一人', 'turned out to be one'))],
    };
    const drawn = links.map(one => { const [source, target] = ends[one.kind](one); return {source, target, value: one.count}; });
    const shown = id => names.get(id).shown;
    return {
      tooltip: {...tip, formatter: p => p.dataType === 'edge'
        ? `${shown(p.data.source)} → ${shown(p.data.target)}  ${number(p.data.value)}` : `${shown(p.name)}  ${number(p.value)}`},
      series: [{
        type: 'sankey', left: 4, right: narrow() ? 70 : 130, top: 12, bottom: 12, nodeGap: 12, data: [...names.values()], links: drawn,
        emphasis: {focus: 'adjacency'}, lineStyle: {color: 'gradient', opacity: 0.4}, label: {formatter: p => short(shown(p.name))},
      }],
    };
  },
  present: () => retained(figures.retention.present, say('仍在', 'still there')),
  active: () => retained(figures.retention.active, say('有动静', 'heard from')),
  stages() {
    const climb = figures.stages.climb;
    return climb.length && climb[0].count ? {
      tooltip: {...tip, formatter: p => `${p.name}  ${number(p.value)}  ${percent(p.value, climb[0].count)}`},
      series: [{
        type: 'funnel', sort: 'none', left: '5%', width: '90%', top: 12, bottom: 12, minSize: '2%', max: climb[0].count,
        label: {position: 'inside', textBorderWidth: 2, formatter: p => `${p.name} ${number(p.value)}`},
        data: climb.map(each => ({name: say(each.stage.zh, each.stage.en), value: each.count})),
      }],
    } : null;
  },
  segments() {
    const {names, both: cells} = figures.segments;
    if (!names.rows.length) return null;
    const data = [];
    cells.forEach((row, y) => row.forEach((count, x) => data.push([x, y, count])));
    return heat(names.rows, names.rows, data, Math.max(1, ...data.map(each => each[2])), p =>
      `${names.rows[p.value[1]]} ∩ ${names.rows[p.value[0]]}  ${number(p.value[2])}`, names.rows.length <= (narrow() ? 5 : 14), number);
  },
  channels() {
    const rows = figures.channels.channels.rows.slice(0, 15);
    return rows.length ? {
      tooltip: {...tip, trigger: 'axis'}, legend, grid,
      xAxis: {type: 'value', name: figures.currency, nameLocation: 'start'},
      yAxis: {type: 'category', inverse: true, data: rows.map(each => each.channel), axisLabel: {formatter: short}},
      series: [
        {type: 'bar', name: say('花费', 'cost'), data: rows.map(each => Number(each.cost))},
        {type: 'bar', name: say('已付', 'paid'), data: rows.map(each => Number(each.value))},
      ],
    } : null;
  },
  pressure() {
    const lines = figures.pressure;
    const share = (part, line) => line.customers ? Number((100 * part / line.customers).toFixed(2)) : null;
    return lines.some(each => each.customers) ? {
      tooltip: {...tip, trigger: 'axis'}, legend, grid,
      xAxis: {type: 'category', data: lines.map((each, i) => each.messages + (i === lines.length - 1 ? '+' : ''))},
      yAxis: [{type: 'value', name: say('人周', 'customer weeks'), minInterval: 1}, {type: 'value', name: '%', min: 0, splitLine: {show: false}}],
      series: [
        {type: 'bar', name: say('人周', 'customer weeks'), data: lines.map(each => each.customers), itemStyle: {opacity: 0.5}},
        {type: 'line', name: say('离开 %', 'left %'), yAxisIndex: 1, data: lines.map(each => share(each.gone, each))},
        {type: 'line', name: say('退订 %', 'withdrew %'), yAxisIndex: 1, data: lines.map(each => share(each.muted, each))},
      ],
    } : null;
  },
  journey(place) {
    const way = figures.journeys.journeys.rows[Number(place.dataset.index)];
    if (!way.edges.length) return null;
    const rows = stepsOf(way);
    const ends = [...new Set(way.edges.filter(each => each.ends).map(each => each.to))];
    const [width, height] = [place.clientWidth, heightOf(way)];
    const spots = new Map();
    const spot = (id, name, x, y, color) => spots.set(id, {name: id, value: name, x, y, itemStyle: {color}});
    ['', ...rows].forEach((name, i) => spot('s:' + name, name || say('开始', 'begun'), width * 0.28, 32 + STEP * i, '#2f7d4f'));
    ends.forEach((name, i) => spot('e:' + name, say('结束：', 'ended: ') + name, width * 0.8, height - 32 - STEP * i, '#7a6a3a'));
    const unseen = {symbolSize: 0.1, itemStyle: {color: 'transparent'}};
    const corner = (name, x, y) => ({name, value: '', x, y, ...unseen});
    const counts = [];
    const links = way.edges.map((each, i) => {
      const [from, to] = [spots.get('s:' + each.from), spots.get((each.ends ? 'e:' : 's:') + each.to)];
      const curveness = each.ends || to.y - from.y === STEP ? 0 : 0.35;
      counts.push({ // where the middle of the curve is; a label of the edge itself would be turned with it
        name: 'c:' + i, value: number(each.count), ...unseen,
        x: (from.x + to.x) / 2 + (to.y - from.y) * curveness / 2, y: (from.y + to.y) / 2 - (to.x - from.x) * curveness / 2,
        label: {show: true, position: 'right', color: dark() ? '#e6ece8' : '#1f2a24'},
      });
      return {source: from.name, target: to.name, lineStyle: {curveness}};
    });
    return {
      series: [{
        type: 'graph', layout: 'none', left: 0, right: 0, top: 0, bottom: 0, roam: false, silent: true, symbol: 'roundRect',
        symbolSize: narrow() ? [104, 28] : [190, 30], edgeSymbol: ['none', 'arrow'], edgeSymbolSize: 8, lineStyle: {opacity: 0.8, width: 1.5},
        label: {show: true, color: '#fff', formatter: p => short(p.value)},
        data: [...spots.values(), ...counts, corner('c:', 0, 0), corner('c:end', width, height)], links,
      }],
    };
  },
  communities() {
    const rows = figures.communities.groups.rows.slice(0, 20);
    return rows.length ? {
      tooltip: {...tip, trigger: 'axis'}, legend, grid,
      xAxis: {type: 'category', data: rows.map(each => each.group)},
      yAxis: {type: 'value', minInterval: 1},
      series: [
        {type: 'bar', name: say('之前的消息', 'messages before'), data: rows.map(each => each.before)},
        {type: 'bar', name: say('最近的消息', 'latest messages'), data: rows.map(each => each.words)},
        {type: 'bar', name: say('离开', 'gone'), data: rows.map(each => each.gone)},
      ],
    } : null;
  },
};

function heat(columns, rows, data, max, formatter, labels, written) {
  return {
    tooltip: {...tip, formatter},
    grid: {left: 8, right: 8, top: 28, bottom: 56, containLabel: true},
    xAxis: {type: 'category', data: columns, splitArea: {show: true}, axisLabel: {formatter: each => short(String(each)), hideOverlap: true}},
    yAxis: {type: 'category', data: rows, inverse: true, splitArea: {show: true}, axisLabel: {formatter: each => short(String(each))}},
    visualMap: {min: 0, max, calculable: true, orient: 'horizontal', left: 'center', bottom: 0, inRange: {color: ['#e3f1e8', '#2f7d4f']}, formatter: written},
    series: [{type: 'heatmap', data, label: {show: labels, formatter: p => written(p.value[2])}}],
  };
}

function retained(cohorts, name) {
  if (!cohorts.length) return null;
  const periods = Math.max(...cohorts.map(each => each.retained.length));
  const unit = figures.retention.period === 'WEEK' ? say('周', 'w') : say('月', 'm');
  const data = [];
  cohorts.forEach((cohort, y) => cohort.retained.forEach((count, x) =>
    data.push([x, y, cohort.customers ? Number((100 * count / cohort.customers).toFixed(1)) : 0])));
  return {
    title: {text: name, textStyle: {fontSize: 14}},
    ...heat([...Array(periods).keys()].map(each => '+' + each + unit), cohorts.map(each => narrow() ? each.begins.slice(2) : each.begins), data, 100,
      p => `${cohorts[p.value[1]].begins}  +${p.value[0]}${unit}  ${p.value[2]}%  (${number(cohorts[p.value[1]].retained[p.value[0]])} / ${number(cohorts[p.value[1]].customers)})`,
      periods <= (narrow() ? 6 : 14), value => Math.round(value) + '%'),
  };
}

/* ---- lists and tables, once: both languages stand in them */
document.getElementById('as-of').textContent = `${figures.asOf} ${figures.zone}`;
[['客户', 'customers', figures.customers], ['能触达', 'can be reached', figures.reachable], ['在渠里却触达不到', 'in a pool, out of reach', figures.unreachable],
  ['状况良好的社群', 'communities that are well', figures.communities.well]].forEach(([zh, en, count]) => {
  const tile = element('div', document.getElementById('tiles'));
  tile.className = 'tile';
  element('b', tile, number(count));
  both(tile, zh, en);
});
figures.next.steps.rows.forEach(each => both(element('li', find('next', '.list')), each.zh, each.en));
if (!figures.next.steps.rows.length) nothing(document.getElementById('next'));
leftOut(document.getElementById('next'), figures.next.steps.leftOut);
table('stock', figures.stock.pools.rows, [['渠', 'pool', each => each.pool], ['现在', 'now', each => each.now], ['进入', 'entered', each => each.entered],
  ['转去别处', 'moved on', each => each.moved], ['流失', 'lost', each => each.lost]], figures.stock.pools.leftOut);
leftOut(document.getElementById('flows'), figures.flows.links.leftOut);
table('stages', figures.stages.now, [['阶段', 'stage', each => each.stage], ['现在', 'now', each => each.count]], 0);
leftOut(document.getElementById('segments'), figures.segments.names.leftOut);
table('channels', figures.channels.channels.rows, [['道', 'pathway', each => each.channel], ['到来', 'arrivals', each => each.arrivals],
  ['首次带来', 'first brought', each => each.people], ['留下', 'kept', each => `${number(each.kept)} / ${number(each.due)}`], ['购买', 'bought', each => each.buyers],
  ['花费', 'cost', each => each.cost], ['已付', 'paid', each => each.value], ['每个首购', 'per first purchase', each => each.perBuyer || '–'],
  ['人均已付', 'paid per head', each => each.perHead || '–'], ['回本', 'paid back', each => each.paidBack || '–']], figures.channels.channels.leftOut);
table('communities', figures.communities.groups.rows, [['社群', 'community', each => each.group], ['成员', 'members', each => each.members],
  ['消息', 'messages', each => each.words], ['之前', 'before', each => each.before], ['发言人次', 'daily speakers', each => each.speakers],
  ['加入', 'joined', each => each.joined], ['离开', 'gone', each => each.gone], ['迹象', 'signs', each => each.signs, true]], figures.communities.groups.leftOut);
table('contents', figures.contents.contents.rows, [['内容', 'content', each => each.content], ['目的', 'purpose', each => each.purpose],
  ['送达', 'delivered', each => each.delivered], ['回复', 'replied', each => `${number(each.replied)} (${percent(each.replied, each.delivered)})`],
  ['点击', 'clicked', each => `${number(each.clicked)} (${percent(each.clicked, each.delivered)})`],
  ['购买', 'bought', each => `${number(each.bought)} (${percent(each.bought, each.delivered)})`], ['金额', 'amount', each => each.amount]], figures.contents.contents.leftOut);
figures.journeys.journeys.rows.forEach((way, index) => {
  const place = find('journeys', '.list');
  element('h3', place, `${way.journey} · ${way.version}`);
  const picture = element('div', place);
  picture.className = 'chart';
  picture.dataset.chart = 'journey';
  picture.dataset.index = String(index);
  picture.style.height = way.edges.length ? `${heightOf(way)}px` : 'auto';
  const steps = element('ul', place);
  steps.className = 'steps';
  const bar = (zh, en, count) => {
    const line = element('li', steps);
    element('i', line).style.width = (way.begun ? Math.min(100, 100 * count / way.begun) : 0) + '%';
    both(element('span', line), zh, en);
    element('span', line, `${number(count)} · ${percent(count, way.begun)}`);
  };
  bar('开始', 'begun', way.begun);
  way.steps.forEach(step => bar(step.name, step.name, step.count));
  bar('在路上', 'under way', way.underWay);
  way.ended.forEach(end => bar('结束：' + end.name, 'ended: ' + end.name, end.count));
});
if (!figures.journeys.journeys.rows.length) nothing(find('journeys', '.list'));
leftOut(document.getElementById('journeys'), figures.journeys.journeys.leftOut);

/* ---- charts, anew with each language, theme and width */
const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
const draw = () => {
  let drawn = 0;
  document.querySelectorAll('.chart').forEach(place => {
    const name = place.dataset.chart || place.closest('section').id;
    const old = echarts.getInstanceByDom(place);
    if (old) old.dispose();
    const option = charts[name](place);
    place.classList.toggle('empty', !option);
    place.textContent = option ? '' : say('还没有数据。', 'Nothing yet.');
    if (!option) return;
    echarts.init(place, dark() ? 'dark' : null, {renderer: 'svg'})
      .setOption({backgroundColor: 'transparent', animation: false, aria: {enabled: true}, ...option});
    place.dataset.drawn = 'yes';
    drawn++;
  });
  root.dataset.drawn = String(drawn);
};
document.getElementById('language').addEventListener('click', () => { root.lang = chinese() ? 'en' : 'zh-CN'; draw(); });
document.getElementById('theme').addEventListener('click', () => { root.dataset.theme = dark() ? 'light' : 'dark'; draw(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
let width = innerWidth;
let later = 0;
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  clearTimeout(later);
  later = setTimeout(draw, 150);
});
root.lang = (navigator.language || 'zh').startsWith('zh') ? 'zh-CN' : 'en';
draw();
})();
