import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import { formatCount } from '../format-count';
import { type BarPlotData, drawBars } from './bar-plot';

interface FigurePlotProps {
  title: string;
  hint?: string;
  /** What the places are, as the head of the table's first column. */
  placeName: string;
  plot: BarPlotData;
  /** Columns of the table that are not drawn. */
  more?: ReadonlyArray<{ name: string; values: readonly number[] }>;
}

const NONE: NonNullable<FigurePlotProps['more']> = [];

/** Bars, and beside them the same figures as a table, which is all that is read out. */
export function FigurePlot({ title, hint, placeName, plot, more = NONE }: FigurePlotProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const owner = new AbortController();
    if (box.current) drawBars(box.current, plot, owner.signal);
    return () => owner.abort();
  }, [plot]);
  const columns = [...plot.series, ...more];
  return (
    <section className="figure" aria-label={title}>
      <h3>{title}</h3>
      <div className="figure-both">
        <div>
          <div ref={box} className="figure-plot" aria-hidden />
          {plot.series.length > 1 && (
            <p className="figure-key" aria-hidden>
              {plot.series.map(({ name }, at) => (
                <span key={name} className={`figure-key-${at}`}>
                  {name}
                </span>
              ))}
            </p>
          )}
        </div>
        <table className="figure-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{placeName}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plot.places.map((place, at) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                {columns.map(({ name, values }) => (
                  <td key={name}>{formatCount(values[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hint !== undefined && <p className="figure-hint">{hint}</p>}
    </section>
  );
}
