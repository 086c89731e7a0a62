/* Draws every chart, and anew with each language, theme and width; on paper, light, and at once. */
const described = (place, words) => {
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', words);
};
const draw = () => {
  let drawn = 0;
  document.title = `${figures.domain} · ${say('私域报告', 'private domain report')}`;
  document.querySelectorAll('section:not(.empty) .chart').forEach(place => {
    const old = echarts.getInstanceByDom(place);
    if (old) old.dispose();
    place.textContent = '';
    const heading = place.closest('section').querySelector(`h2 [lang="${root.lang}"]`).textContent;
    if (place.dataset.journey) {
      const way = journeys.journeys.rows[Number(place.dataset.journey)];
      picture(place, way);
      described(place, `${heading}: ${way.journey}`);
    } else {
      const option = charts[place.dataset.chart || place.closest('section').id](place);
      if (option) {
        const chart = echarts.init(place, null, {renderer: 'svg'});
        chart.setOption({...frame(), ...option});
        chart.getZr().flush();
        place.querySelector('svg').setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
      }
      described(place, heading);
    }
    drawn++;
  });
  root.dataset.drawn = String(drawn);
};

root.lang = (navigator.language || 'zh').startsWith('zh') ? 'zh-CN' : 'en';
tables();
ways();
draw();

section('language').addEventListener('click', () => { root.lang = chinese() ? 'en' : 'zh-CN'; draw(); });
section('theme').addEventListener('click', () => { root.dataset.theme = dark() ? 'light' : 'dark'; draw(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
let chosen;
addEventListener('beforeprint', () => {
  chosen = root.dataset.theme;
  root.dataset.theme = 'light';
  document.querySelectorAll('.rest').forEach(each => { each.open = true; });
  draw();
});
addEventListener('afterprint', () => {
  if (chosen) root.dataset.theme = chosen;
  else delete root.dataset.theme;
  draw();
});
let width = innerWidth;
let later = 0;
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  clearTimeout(later);
  later = setTimeout(draw, 150);
});
