/* What ECharts does not draw. Journeys as pictures: steps below each other, ways on by arrows with counts, what skips or goes back in lanes on the left, endings on the right. */
const GAP = 34;
const PILL = 26;
const drawing = (name, parent, attributes, text) => {
  const made = document.createElementNS(section('drawing').namespaceURI, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
};

/* A funnel: what each row is, how many of the first come so far, and which part that is. */
const funnel = (place, rows) => {
  const tall = 38;
  const height = tall * rows.length;
  place.style.height = `${height + 8}px`;
  const left = 14 * Math.max(...rows.map(([name]) => ems(name))) + 12;
  const right = 8 * Math.max(...rows.map(([, count]) => number(count).length)) + 68;
  const most = rows[0][1];
  const svg = drawing('svg', place, {width: place.clientWidth, height, viewBox: `0 0 ${place.clientWidth} ${height}`});
  const middle = (left + place.clientWidth - right) / 2;
  const half = at => Math.max(1, (place.clientWidth - left - right) / 2 * rows[Math.min(at, rows.length - 1)][1] / most);
  rows.forEach(([name, count], at) => {
    const [y, end, above, under] = [at * tall + 1, at * tall + tall - 1, half(at), half(at + 1)];
    drawing('path', svg, {d: `M${middle - above} ${y}H${middle + above}L${middle + under} ${end}H${middle - under}Z`, class: 'stage', 'fill-opacity': 0.35 + 0.6 * at / rows.length});
    drawing('text', svg, {x: 0, y: y + 23, class: 'name'}, name);
    drawing('text', svg, {x: place.clientWidth - 58, y: y + 23, 'text-anchor': 'end', class: 'name'}, number(count));
    drawing('text', svg, {x: place.clientWidth, y: y + 23, 'text-anchor': 'end', class: 'does'}, percent(count, most));
  });
};

/* Beside each other, where they would cover each other: the shortest next to the steps. */
const laned = (bent, at) => {
  const lanes = [];
  bent.map(edge => ({edge, low: Math.min(at.get(edge.from), at.get(edge.to)), high: Math.max(at.get(edge.from), at.get(edge.to))}))
    .sort((a, b) => (a.high - a.low) - (b.high - b.low) || a.low - b.low)
    .forEach(way => {
      let lane = lanes.findIndex(others => others.every(other => way.low >= other.high || way.high <= other.low));
      if (lane < 0) lane = lanes.push([]) - 1;
      lanes[lane].push(way);
    });
  return lanes;
};

const picture = (place, way) => {
  const planned = new Map(way.plan.map(each => [each.name, each.does]));
  const gone = way.edges.flatMap(each => each.ends ? [each.from] : [each.from, each.to]);
  const rows = ['', ...new Set([...planned.keys(), ...gone].filter(Boolean))];
  const at = new Map(rows.map((name, i) => [name, i]));
  const onward = way.edges.filter(each => !each.ends);
  const straight = onward.filter(each => at.get(each.to) === at.get(each.from) + 1);
  const lanes = laned(onward.filter(each => !straight.includes(each)), at);
  const endings = rows.map(name => way.edges.filter(each => each.ends && each.from === name));
  const came = new Map(way.steps.map(each => [each.name, each.count])).set('', way.begun);
  const passed = edges => sum(edges, each => each.count);
  const there = name => passed(onward.filter(each => each.to === name)) - passed(way.edges.filter(each => each.from === name));

  const tall = narrow() ? 62 : 46;
  const laneWidth = 7 * number(Math.max(1, ...onward.map(each => each.count))).length + 12;
  const left = lanes.length ? laneWidth * lanes.length + 10 : 2;
  const room = Math.max(300, place.clientWidth);
  const pill = endings.some(each => each.length) ? Math.min(190, Math.max(104, (room - left) * 0.36)) : 0;
  const between = pill ? 28 : 0;
  const box = Math.min(320, Math.max(136, room - left - pill - between - 2));
  const width = left + box + between + pill + 2;
  let height = 2;
  const spots = rows.map((name, i) => {
    const high = Math.max(tall, endings[i].length * (PILL + 4));
    const y = height + (high - tall) / 2;
    height += high + GAP;
    return y;
  });
  height -= GAP - 2;

  const svg = drawing('svg', place, {width, height, viewBox: `0 0 ${width} ${height}`});
  const thick = count => 1.2 + 4 * count / Math.max(1, way.begun);
  const arrow = (path, kind, count, x, y, turn) => {
    drawing('path', svg, {d: path, class: `line ${kind}`, 'stroke-width': Math.min(6, thick(count))});
    drawing('path', svg, {d: 'M0 0L-7 -4.5L-7 4.5Z', class: `tip ${kind}`, transform: `translate(${x} ${y}) rotate(${turn})`});
  };
  const label = (count, x, y, anchor) => drawing('text', svg, {x, y: y + 4, 'text-anchor': anchor, class: 'edge'}, number(count));
  straight.forEach(each => {
    const [x, y, end] = [left + box / 2, spots[at.get(each.from)] + tall, spots[at.get(each.to)]];
    arrow(`M${x} ${y}V${end - 6}`, '', each.count, x, end, 90);
    label(each.count, x + 9, (y + end) / 2, 'start');
  });
  lanes.forEach((lane, number) => lane.forEach(({edge}) => {
    const x = left - 10 - laneWidth * (number + 0.5);
    const back = at.get(edge.to) <= at.get(edge.from);
    const [from, to] = [spots[at.get(edge.from)] + tall * 0.7, spots[at.get(edge.to)] + tall * 0.3];
    const turn = Math.sign(to - from) * 8;
    arrow(`M${left} ${from}H${x + 8}Q${x} ${from} ${x} ${from + turn}V${to - turn}Q${x} ${to} ${x + 8} ${to}H${left - 6}`, back ? 'back' : '', edge.count, left, to, 0);
    label(edge.count, x, (from + to) / 2, 'middle');
  }));
  rows.forEach((name, i) => {
    const y = spots[i];
    const count = came.get(name) || 0;
    const does = planned.get(name);
    const spot = drawing('g', svg, {});
    drawing('rect', spot, {x: left, y, width: box, height: tall, rx: 8, class: 'box'});
    drawing('rect', spot, {x: left + 1, y: y + 1, width: Math.max(0, (box - 2) * Math.min(1, way.begun ? count / way.begun : 0)), height: tall - 2, rx: 7, class: 'part'});
    const shown = name || say('开始', 'Begun');
    const figure = number(count);
    const now = name ? there(name) : 0;
    const doing = [does && say(does.zh, does.en) !== name ? say(does.zh, does.en) : '', now > 0 ? say(`现有 ${number(now)}`, `${number(now)} here now`) : ''];
    drawing('title', spot, {}, [shown, figure, ...doing].filter(Boolean).join(' · '));
    drawing('text', spot, {x: left + box - 10, y: y + 20, 'text-anchor': 'end', class: 'name'}, figure);
    drawing('text', spot, {x: left + 10, y: y + 20, class: 'name'}, fit(shown, (box - 28) / 13 - ems(figure)));
    drawing('text', spot, {x: left + 10, y: y + 37, class: 'does'}, fit(doing[0], (box - 26) / 11 - (narrow() ? 0 : ems(doing[1]))));
    drawing('text', spot, {x: left + box - 10, y: y + tall - 9, 'text-anchor': 'end', class: 'does'}, doing[1]);
    endings[i].forEach((each, k) => {
      const top = y + tall / 2 + (k - (endings[i].length - 1) / 2) * (PILL + 4);
      const [x, middle] = [left + box, y + tall / 2];
      const start = x + between;
      arrow(`M${x} ${middle}C${x + between / 2} ${middle} ${x + between / 2} ${top} ${start - 6} ${top}`, 'out', each.count, start, top, 0);
      const ending = drawing('g', svg, {});
      const words = `${number(each.count)} · ${say(...outcome(each.to))}`;
      drawing('title', ending, {}, words);
      drawing('rect', ending, {x: start, y: top - PILL / 2, width: pill, height: PILL, rx: PILL / 2, class: 'ending'});
      drawing('text', ending, {x: start + 10, y: top + 4, class: 'does'}, fit(words, (pill - 18) / 11));
    });
  });
};

/* The place of each picture, its outcomes beside it, and its figures as a table. */
const ways = () => {
  const list = find('journeys', '.list');
  if (empty('journeys', !journeys.journeys.rows.length)) return;
  journeys.journeys.rows.forEach((way, index) => {
    const place = element('div', list);
    place.className = 'way';
    both(element('h3', place), `${way.journey} · 第 ${way.version} 版`, `${way.journey} · version ${way.version}`);
    if (!way.begun && !way.edges.length) {
      note(place, '还没有人开始过。', 'Nobody has begun it yet.');
      return;
    }
    const chart = element('div', place);
    chart.className = 'chart';
    chart.dataset.journey = String(index);
    const bars = element('ul', place);
    bars.className = 'bars';
    const bar = ([zh, en], count) => {
      const line = element('li', bars);
      element('i', line).style.width = `${way.begun ? Math.min(100, 100 * count / way.begun) : 0}%`;
      both(element('span', line), zh, capital(en));
      element('span', line, `${number(count)} · ${percent(count, way.begun)}`);
    };
    bar(['开始', 'begun'], way.begun);
    way.ended.forEach(each => { const [zh, en] = outcome(each.name); bar([`结束：${zh}`, `ended: ${en}`], each.count); });
    bar(['还在路上', 'under way'], way.underWay);
    folded(place, way.edges, [['从', 'from', each => each.from ? words(each.from, each.from) : words('开始', 'begun')],
      ['到', 'to', each => { const [zh, en] = outcome(each.to); return each.ends ? words(`结束：${zh}`, `ended: ${en}`) : words(each.to, each.to); }, 'text'],
      ['次', 'times', each => each.count]]);
  });
  leftOut(section('journeys'), journeys.journeys.leftOut);
};
