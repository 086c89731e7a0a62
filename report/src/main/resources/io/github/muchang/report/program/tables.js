/* Lists and tables, made once: both languages stand in them. */

/* columns: Chinese, English, what stands there, and how: 'text', or a function of the row to a part of 1, shown as a bar */
const table = (place, rows, columns, more = 0, shape = columns.length > 4 ? 'cards' : '') => {
  const made = element('table', place);
  made.className = shape;
  const head = element('tr', element('thead', made));
  columns.forEach(([zh, en, , how]) => {
    const cell = both(element('th', head), zh, capital(en));
    cell.scope = 'col';
    if (how === 'text') cell.className = 'text';
  });
  const body = element('tbody', made);
  rows.forEach(row => {
    const line = element('tr', body);
    columns.forEach(([zh, en, value, how]) => {
      const cell = element('td', line);
      const its = value(row);
      if (how === 'text') cell.className = 'text';
      const label = both(element('span', cell), zh, capital(en));
      label.className = 'unit';
      label.setAttribute('aria-hidden', 'true');
      if (Array.isArray(its)) its.forEach(words => both(element('div', cell), words.zh, capital(words.en)));
      else if (typeof its === 'object') both(element('span', cell), its.zh, its.zh === its.en ? its.en : capital(its.en));
      else element('span', cell, typeof its === 'number' ? number(its) : its);
      if (typeof how === 'function') element('i', cell).style.width = `${100 * Math.min(1, how(row))}%`;
    });
  });
  leftOut(place, more);
};

/* The figures of a chart, for whoever cannot see it. */
const folded = (place, rows, columns, of = words('', '')) => {
  const details = element('details', place);
  both(element('summary', details), `看数字${of.zh}`, `The figures as a table${of.en}`);
  const held = element('div', details);
  held.className = 'table';
  table(held, rows, columns, 0, 'wide');
};

const empty = (id, isEmpty) => { section(id).classList.toggle('empty', isEmpty); return isEmpty; };
const rate = (name, english, part) => [name, english, row => `${number(part(row))} · ${percent(part(row), row.delivered)}`,
  row => row.delivered ? part(row) / row.delivered : 0];

/* From where, where to, and how often: what a flow is between. */
const FLOWS = {
  BY_PATHWAY: one => [one.from ? words(one.from, one.from) : words('来源不明', 'source unknown'), words(one.to, one.to)],
  FROM_POOL: one => [words(`从 ${one.from}`, `from ${one.from}`), words(one.to, one.to)],
  TO_POOL: one => [words(one.from, one.from), words(`去 ${one.to}`, `to ${one.to}`)],
  LOST: one => [words(one.from, one.from), words('流失', 'lost')],
  STAYED: one => [words(one.from, one.from), words('仍在', 'still there')],
  JOINED: one => [words(one.from, one.from), words('并为一人', 'turned out to be one')],
};
const TOPICS = {REACH: ['触达', 'reach'], COMMUNITY: ['社群', 'community'], CONTENT: ['内容', 'content'], CHANNEL: ['渠道', 'channel']};
const {stock, flows, retention, stages, segments, channels, journeys, pressure, communities, contents, next} = figures;

const tiles = () => {
  const whole = (part, of) => of ? words(`共 ${number(of)}，占 ${percent(part, of)}`, `${percent(part, of)} of ${number(of)}`) : words('还没有客户', 'no customer yet');
  const outside = figures.customers - figures.reachable - figures.unreachable;
  const groups = communities.groups.rows.length + communities.groups.leftOut;
  [
    [words('客户', 'customers'), figures.customers, words(`其中 ${number(outside)} 人不在任何渠里`, `${number(outside)} of them are in no pool`)],
    [words('现在能触达', 'can be reached now'), figures.reachable, whole(figures.reachable, figures.customers)],
    [words('在渠里却触达不到', 'in a pool, but out of reach'), figures.unreachable, whole(figures.unreachable, figures.customers)],
    [words('状况良好的社群', 'communities that are well'), communities.well, words(`共 ${number(groups)} 个`, `of ${number(groups)}`)],
  ].forEach(([name, count, more]) => {
    const tile = element('div', section('tiles'));
    tile.className = 'tile';
    element('b', tile, number(count));
    both(element('div', tile), name.zh, capital(name.en));
    both(element('small', tile), more.zh, more.en);
  });
};

const steps = () => {
  if (empty('next', !next.steps.rows.length)) return;
  const most = next.steps.rows.length > 10 ? 8 : 10;
  let list = find('next', '.list');
  next.steps.rows.forEach((each, at) => {
    if (at === most) {
      const rest = element('details', section('next'));
      rest.className = 'rest';
      const count = next.steps.rows.length - most;
      both(element('summary', rest), `还有 ${count} 条`, `${count} more`);
      list = element('ol', rest);
      list.className = 'list';
      list.start = most + 1;
      list.style.counterReset = `step ${most}`;
    }
    const line = element('li', list);
    both(element('b', line), each.what.zh, capital(each.what.en));
    both(element('em', line), ...TOPICS[each.topic]);
    both(element('p', line), each.why.zh, capital(each.why.en));
  });
  leftOut(section('next'), next.steps.leftOut);
};

const retained = (cohorts, zh, en) => {
  const week = retention.period === 'WEEK';
  const most = Math.max(0, ...cohorts.map(each => each.retained.length));
  folded(section('retention'), cohorts, [
    [week ? '第一次来的那周' : '第一次来的那月', `came first in the ${week ? 'week' : 'month'} of`, each => each.begins], ['人数', 'customers', each => each.customers],
    ...[...Array(most).keys()].map(at => [`+${at}`, `+${at}`, each => at < each.retained.length ? each.retained[at] : '']),
  ], words(`：${zh}`, `: ${en}`));
};

const tables = () => {
  document.title = `${figures.domain} · ${say('私域报告', 'private domain report')}`;
  both(section('as-of'), `私域报告 · ${figures.asOf ? `截至 ${figures.asOf}（${figures.zone}）` : '尚未开始'}`,
    `Private domain report · ${figures.asOf ? `as of ${figures.asOf} (${figures.zone})` : 'not begun yet'}`);
  document.querySelectorAll('section').forEach(each => {
    const link = element('a', document.querySelector('nav'));
    link.href = `#${each.id}`;
    each.querySelectorAll('h2 > span').forEach(part => link.append(part.cloneNode(true)));
  });
  tiles();
  steps();
  if (!empty('stock', !stock.pools.rows.length)) {
    table(find('stock', '.table'), stock.pools.rows, [['渠', 'pool', each => each.pool], ['现在', 'now', each => each.now], ['进入', 'entered', each => each.entered],
      ['转去别处', 'moved on', each => each.moved], ['流失', 'lost', each => each.lost]], stock.pools.leftOut);
  }
  if (!empty('flows', !flows.links.rows.length)) {
    folded(section('flows'), flows.links.rows, [['从', 'from', each => FLOWS[each.kind](each)[0]], ['到', 'to', each => FLOWS[each.kind](each)[1], 'text'],
      ['人次', 'times', each => each.count]]);
    leftOut(section('flows'), flows.links.leftOut);
  }
  if (!empty('retention', !retention.present.length)) {
    retained(retention.present, '仍在渠里的人数', 'how many are still in a pool');
    retained(retention.active, '有过动静的人数', 'how many were heard from');
  }
  if (!empty('stages', !stages.climb.length || !stages.climb[0].count)) {
    const came = new Map(stages.climb.map(each => [each.stage.en, each.count]));
    table(find('stages', '.table'), stages.now, [['阶段', 'stage', each => each.stage], ['曾走到', 'ever came so far', each => came.get(each.stage.en) ?? '–'],
      ['现在', 'now', each => each.count, each => each.count / Math.max(...stages.now.map(one => one.count))]]);
  }
  if (!empty('segments', !segments.names.rows.length)) {
    folded(section('segments'), segments.names.rows.map((name, at) => ({name, at})), [['人群', 'segment', each => `${each.at + 1} ${each.name}`],
      ...segments.names.rows.map((name, at) => [String(at + 1), String(at + 1), each => segments.both[each.at][at]])]);
    leftOut(section('segments'), segments.names.leftOut);
  }
  if (!empty('channels', !channels.channels.rows.length)) {
    table(find('channels', '.table'), channels.channels.rows, [['道', 'pathway', channelName], ['到来', 'arrivals', each => each.arrivals],
      ['首次带来', 'first brought', each => each.people], ['留下', 'kept', each => `${number(each.kept)} / ${number(each.due)}`], ['购买', 'bought', each => each.buyers],
      [`花费 ${unit}`, `cost ${unit}`, each => money(each.cost)], [`已付 ${unit}`, `paid ${unit}`, each => money(each.value)],
      [`每个首购 ${unit}`, `per first purchase ${unit}`, each => money(each.perBuyer)], [`人均已付 ${unit}`, `paid a head ${unit}`, each => money(each.perHead)],
      ['回本日', 'paid back', each => each.paidBack || '–']], channels.channels.leftOut);
  }
  if (!empty('pressure', !pressure.some(each => each.customers))) {
    folded(section('pressure'), pressure, [['一周收到', 'messages a week', each => each.messages], ['人周', 'customer weeks', each => each.customers],
      ['离开', 'left', each => each.gone], ['退订', 'withdrew', each => each.muted]]);
  }
  if (!empty('communities', !communities.groups.rows.length)) {
    table(find('communities', '.table'), communities.groups.rows, [['社群', 'community', each => each.group], ['成员', 'members', each => each.members],
      ['消息', 'messages', each => each.words], ['之前', 'before', each => each.before], ['发言人次', 'daily speakers', each => each.speakers],
      ['加入', 'joined', each => each.joined], ['离开', 'gone', each => each.gone], ['迹象', 'signs', each => each.signs, 'text']], communities.groups.leftOut);
  }
  if (!empty('contents', !contents.contents.rows.length)) {
    table(find('contents', '.table'), contents.contents.rows, [['内容', 'content', each => each.content], ['目的', 'purpose', each => each.purpose],
      ['送达', 'delivered', each => each.delivered], rate('回复', 'replied', each => each.replied), rate('点击', 'clicked', each => each.clicked),
      rate('购买', 'bought', each => each.bought), [`金额 ${unit}`, `amount ${unit}`, each => money(each.amount)]], contents.contents.leftOut);
  }
};
