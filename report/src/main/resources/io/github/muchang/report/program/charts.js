/* Charts: figures to an option of ECharts, in the language and the colours of now. A chart may set the height of its place. */
const colour = name => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
const frame = () => ({
  backgroundColor: 'transparent', animation: false, color: [1, 2, 3, 4, 5, 6, 7, 8].map(each => colour(`c${each}`)),
  textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: colour('ink')},
});
const tip = more => ({
  renderMode: 'richText', confine: true, backgroundColor: colour('paper'), borderColor: colour('line'), textStyle: {color: colour('ink'), fontSize: 13}, ...more,
});
const axis = ({axisLabel, ...more}) => ({
  axisLine: {lineStyle: {color: colour('line')}}, axisTick: {show: false}, splitLine: {lineStyle: {color: colour('line')}},
  nameTextStyle: {color: colour('soft')}, axisLabel: {color: colour('soft'), hideOverlap: true, ...axisLabel}, ...more,
});
/* a name in the middle below, or upright at its end */
const below = (name, more) => axis({name, nameLocation: 'middle', nameGap: 28, ...more});
const upright = (name, side, more) => axis({name, nameLocation: 'end', nameGap: 12, type: 'value', ...more,
  nameTextStyle: {color: colour('soft'), align: side}, axisLabel: {formatter: round}});
/* keys above a chart, in as many rows as they need, and the room that is left */
const under = (place, names, head = 34, more = {}) => {
  let rows = 1;
  let used = 0;
  names.forEach(name => {
    const wide = 12 * ems(short(name)) + 46;
    if (used && used + wide > place.clientWidth) { rows++; used = 0; }
    used += wide;
  });
  place.style.height = `${(narrow() ? 250 : 290) + 24 * rows + head}px`;
  return {
    legend: {top: 0, left: 0, itemGap: 14, textStyle: {color: colour('ink')}, formatter: short, data: names},
    grid: {left: 8, right: 24, top: 24 * rows + head, bottom: 26, containLabel: true, ...more},
  };
};
const STROKE = {type: 'line', lineStyle: {width: 2}, zlevel: 0}; /* without a level, ECharts 5.3.1 complains once a point is looked at */

const charts = {
  stock(place) {
    const rows = stock.pools.rows.slice(0, 8);
    return {
      tooltip: tip({trigger: 'axis'}), ...under(place, rows.map(each => each.pool)),
      xAxis: below(say('日期', 'day'), {type: 'category', data: stock.days, boundaryGap: false, axisLabel: {formatter: day}}),
      yAxis: upright(say('人', 'customers'), 'left', {minInterval: 1}),
      series: rows.map(each => ({...STROKE, name: each.pool, data: each.closing, showSymbol: stock.days.length < 3, step: 'end'})),
    };
  },
  flows(place) {
    const nodes = new Map();
    const node = (id, depth, name, color) => {
      if (!nodes.has(id)) nodes.set(id, {name: id, depth, shown: say(name.zh, name.en), itemStyle: {color}, into: 0, from: 0});
      return nodes.get(id);
    };
    const comes = one => one.kind === 'BY_PATHWAY' || one.kind === 'FROM_POOL';
    const sources = [...new Set(flows.links.rows.filter(comes).map(one => one.from))];
    const came = name => colour(`c${[3, 2, 6, 5, 7, 8][sources.indexOf(name) % 6]}`);
    const went = {STAYED: colour('c1'), LOST: colour('c4'), TO_POOL: colour('c3'), JOINED: colour('soft')};
    const links = flows.links.rows.map(one => {
      const [from, to] = FLOWS[one.kind](one);
      const color = comes(one) ? came(one.from) : went[one.kind];
      const source = comes(one) ? node(`${one.kind}:${one.from}`, 0, from, color) : node(`at:${one.from}`, 1, from, colour('c1'));
      const target = comes(one) ? node(`at:${one.to}`, 1, to, colour('c1')) : node(`${one.kind}:${one.to}`, 2, to, color);
      source.from += one.count;
      target.into += one.count;
      return {source: source.name, target: target.name, value: one.count, lineStyle: {color}};
    });
    const all = [...nodes.values()];
    const told = id => { const its = nodes.get(id); return [its.shown, Math.max(its.into, its.from)]; };
    const tallest = Math.max(...[0, 1, 2].map(depth => all.filter(each => each.depth === depth).length));
    place.style.height = `${Math.max(380, 44 * tallest + 60)}px`;
    const right = narrow() ? 104 : 170;
    const heading = (text, where) => ({type: 'text', top: 2, ...where, style: {text, fill: colour('soft'), fontSize: 12}});
    return {
      tooltip: tip({formatter: p => p.dataType === 'edge'
        ? `${told(p.data.source)[0]} → ${told(p.data.target)[0]}  ${number(p.data.value)}` : `${told(p.name)[0]}  ${number(told(p.name)[1])}`}),
      graphic: [heading(say('从哪里来', 'came from'), {left: 0}), heading(say('渠', 'pool'), {left: (place.clientWidth - right) / 2}),
        heading(say('后来', 'since then'), {left: place.clientWidth - right - 12})],
      series: [{
        type: 'sankey', left: 2, right, top: 28, bottom: 6, nodeGap: 16, nodeWidth: 14, data: all, links, draggable: false,
        emphasis: {focus: 'adjacency'}, lineStyle: {opacity: 0.3, curveness: 0.5},
        label: {color: colour('ink'), textBorderColor: colour('paper'), textBorderWidth: 3, formatter: p => { const [name, count] = told(p.name); return `${short(name)} ${round(count)}`; }},
      }],
    };
  },
  present: place => cohorts(place, retention.present),
  active: place => cohorts(place, retention.active),
  stages: place => funnel(place, stages.climb.map(each => [say(each.stage.zh, capital(each.stage.en)), each.count])),
  segments(place) {
    const names = segments.names.rows;
    const cells = segments.both.flatMap((row, y) => row.map((count, x) => [x, y, count]));
    return heat(place, {
      columns: names.map((name, at) => String(at + 1)), rows: names.map((name, at) => `${at + 1} ${name}`), cells, max: Math.max(1, ...cells.map(each => each[2])),
      across: say('人群（编号同左）', 'segment (numbered as on the left)'), written: round, tall: 34,
      told: (x, y, count) => x === y ? `${names[x]}  ${number(count)}` : `${names[y]} ∩ ${names[x]}  ${number(count)}`,
    });
  },
  channels(place) {
    const rows = channels.channels.rows.slice(0, 15);
    const [cost, paid] = [say('花费', 'cost'), say('已付', 'paid')];
    const room = under(place, [cost, paid], 10, {right: 30});
    place.style.height = `${48 * rows.length + 100}px`;
    const bars = (name, what, at) => ({type: 'bar', name, data: rows.map(each => Number(each[what])), barMaxWidth: 16, color: colour(at)});
    return {
      tooltip: tip({trigger: 'axis'}), ...room,
      xAxis: below(say(`金额（${figures.currency}）`, `amount (${figures.currency})`), {type: 'value', splitNumber: narrow() ? 3 : 6, axisLabel: {formatter: round}}),
      yAxis: axis({type: 'category', inverse: true, data: rows.map(each => say(channelName(each).zh, channelName(each).en)), axisLabel: {formatter: short, hideOverlap: false, interval: 0}}),
      series: [bars(cost, 'cost', 'c4'), bars(paid, 'value', 'c1')],
    };
  },
  pressure(place) {
    const [weeks, left, withdrew] = [say('人周', 'customer weeks'), say('离开 %', 'left %'), say('退订 %', 'withdrew %')];
    const last = pressure.length - 1;
    const lines = pressure.slice(0, pressure.reduce((most, each, at) => each.customers ? at : most, 0) + 1);
    const share = part => lines.map(each => each.customers ? Number((100 * each[part] / each.customers).toFixed(2)) : null);
    const line = (name, part, at) => ({...STROKE, name, yAxisIndex: 1, data: share(part), symbolSize: 7, color: colour(at)});
    return {
      tooltip: tip({trigger: 'axis'}), ...under(place, [weeks, left, withdrew], 36, {right: 4}),
      xAxis: below(say('一周收到的消息（条）', 'messages received in a week'), {type: 'category', data: lines.map((each, at) => at === last ? `${each.messages}+` : String(each.messages))}),
      yAxis: [upright(weeks, 'left', {minInterval: 1}), upright('%', 'right', {min: 0, splitLine: {show: false}})],
      series: [
        {type: 'bar', name: weeks, data: lines.map(each => each.customers), color: colour('line'), barMaxWidth: 60},
        line(left, 'gone', 'c4'), line(withdrew, 'muted', 'c3'),
      ],
    };
  },
  communities(place) {
    const rows = communities.groups.rows.slice(0, narrow() ? 6 : 20);
    const bars = (name, what, at) => ({type: 'bar', name, data: rows.map(each => each[what]), barMaxWidth: 22, color: colour(at)});
    const days = rows[0].days;
    const [before, lately, gone] = [say(`再前 ${days} 天消息`, `${days} days before`), say(`最近 ${days} 天消息`, `last ${days} days`), say('离开的人', 'members gone')];
    return {
      tooltip: tip({trigger: 'axis'}), ...under(place, [before, lately, gone]),
      xAxis: below(say('社群', 'community'), {type: 'category', data: rows.map(each => each.group), axisLabel: {formatter: each => rows.length > 5 || narrow() ? each.split(' ')[0] : short(each)}}),
      yAxis: upright(say('条 / 人', 'messages, members'), 'left', {minInterval: 1}),
      series: [bars(before, 'before', 'line'), bars(lately, 'words', 'c1'), bars(gone, 'gone', 'c4')],
    };
  },
  voices(place) {
    return {
      tooltip: tip({trigger: 'axis'}), ...under(place, communities.voices.map(each => each.group)),
      xAxis: below(say('日期', 'day'), {type: 'category', data: communities.days, boundaryGap: false, axisLabel: {formatter: day}}),
      yAxis: upright(say('人', 'members'), 'left', {minInterval: 1}),
      series: communities.voices.map(each => ({...STROKE, name: each.group, data: each.speakers, showSymbol: false})),
    };
  },
};

/* A map of heat: rows and columns of names, and [column, row, value] of cells. */
function heat(place, {columns, rows, cells, max, across, written, tall, told}) {
  place.style.height = `${tall * rows.length + 84}px`;
  const room = (place.clientWidth - (narrow() ? 110 : 210)) / columns.length;
  const labelled = room >= Math.max(...cells.map(each => 7 * written(each[2]).length));
  return {
    tooltip: tip({formatter: p => told(...p.value)}),
    grid: {left: 4, right: 8, top: 4, bottom: 66, containLabel: true},
    xAxis: below(across, {type: 'category', data: columns}),
    yAxis: axis({type: 'category', data: rows, inverse: true, axisLabel: {formatter: short, hideOverlap: false, interval: 0}}),
    visualMap: {
      min: 0, max, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 12, itemHeight: 120, inRange: {color: [colour('none'), colour('full')]},
      formatter: written, textStyle: {color: colour('soft')}, text: [written(max), written(0)],
    },
    series: [{
      type: 'heatmap', itemStyle: {borderColor: colour('paper'), borderWidth: 1},
      label: {show: labelled, fontSize: 11, color: colour('ink'), formatter: p => written(p.value[2])}, data: cells,
    }],
  };
}

function cohorts(place, lines) {
  const periods = Math.max(...lines.map(each => each.retained.length));
  const week = retention.period === 'WEEK';
  return heat(place, {
    columns: [...Array(periods).keys()].map(String), rows: lines.map(each => `${narrow() ? each.begins.slice(5) : each.begins} (${number(each.customers)})`), max: 100, tall: 24,
    cells: lines.flatMap((each, y) => each.retained.map((count, x) => [x, y, each.customers ? Number((100 * count / each.customers).toFixed(1)) : 0])),
    across: week ? say('之后第几周', 'weeks later') : say('之后第几月', 'months later'), written: value => String(Math.round(value)),
    told: (x, y, part) => `${lines[y].begins}  +${x} ${week ? say('周', 'w') : say('月', 'm')}  ${part}%  (${number(lines[y].retained[x])} / ${number(lines[y].customers)})`,
  });
}
