import uPlot from 'uplot';

/** One row of bars: its name, and a value for each place. */
export interface BarSeries {
  name: string;
  values: readonly number[];
}

/** What a plot shows: the places along its axis by name, and the rows of bars. */
export interface BarPlotData {
  places: readonly string[];
  series: readonly BarSeries[];
  /** Bars lie, with the places one below the other. */
  isLying: boolean;
}

/** The share of a place that its bars take. */
const FILLED = 0.7;

/** Draws bars into an element in the page's colours; the signal removes them. They are drawn again when the size or the colours change. */
export function drawBars(into: HTMLElement, data: BarPlotData, signal: AbortSignal): void {
  let plot: uPlot | null = null;
  const draw = () => {
    plot?.destroy();
    plot = new uPlot(optionsOf(into, data), valuesOf(data), into);
  };
  draw();
  const resizing = new ResizeObserver(() => {
    const { clientWidth: width } = into;
    if (plot && width > 0 && width !== plot.width) plot.setSize({ width, height: plot.height });
  });
  resizing.observe(into);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal });
  signal.addEventListener('abort', () => {
    resizing.disconnect();
    plot?.destroy();
  });
}

/** Each place has a number from 0; the bars of several rows lie on one another, the sum of all drawn first. */
function valuesOf({ places, series }: BarPlotData): uPlot.AlignedData {
  const stacked = series.map((_, at) =>
    places.map((_place, place) =>
      series.slice(0, at + 1).reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
    ),
  );
  return [places.map((_, place) => place), ...stacked.toReversed()];
}

function optionsOf(into: HTMLElement, { places, series, isLying }: BarPlotData): uPlot.Options {
  const style = getComputedStyle(into);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const font = `${0.75 * rem}px ${style.fontFamily}`;
  const fills = [colour('--seal'), colour('--ink-3')].slice(0, series.length).toReversed();
  const axis = { stroke: colour('--ink-2'), font, ticks: { show: false } };
  const named: uPlot.Axis = {
    ...axis,
    grid: { show: false },
    splits: () => places.map((_, place) => place),
    values: () => [...places],
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- uPlot declares the enum and has no value of it at run time
    ...(isLying ? { side: 3, size: 6 * rem } : {}),
  };
  const counted: uPlot.Axis = {
    ...axis,
    grid: { stroke: colour('--line'), width: 1 },
    incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000],
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- as above
    ...(isLying ? { side: 2 } : { size: 3.5 * rem }),
  };
  return {
    width: Math.max(1, into.clientWidth),
    height: isLying ? (places.length * 1.625 + 3) * rem : 14 * rem,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: {
        time: false,
        range: [-0.5, places.length - 0.5],
        ...(isLying ? { ori: 1, dir: -1 } : {}),
      },
      y: { range: (_, _min, max) => [0, Math.max(1, max * 1.05)], ...(isLying ? { ori: 0 } : {}) },
    },
    axes: [named, counted],
    series: [{}, ...fills.map((fill) => barsOf(fill, rem))],
  };
}

function barsOf(fill: string, rem: number): uPlot.Series {
  const series: uPlot.Series = { fill, width: 0, points: { show: false } };
  const paths = uPlot.paths.bars?.({ size: [FILLED, 2 * rem] });
  if (paths) series.paths = paths;
  return series;
}
