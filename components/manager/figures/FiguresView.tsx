import './FiguresView.css';
import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useManagerState, useManagerStore } from '../manager-context';
import { countFigures, type Figures } from './count-figures';
import { FigurePlot } from './FigurePlot';

/** 数字: the library by function, by month and by use, drawn and as tables. */
export function FiguresView() {
  const figures = useFigures();
  return (
    <section className="tool-page figures" aria-label={i18n.t('figures.title')}>
      <h2>{i18n.t('figures.title')}</h2>
      <p>{i18n.t('figures.intro')}</p>
      {figures ? <Plots figures={figures} /> : <p>{i18n.t('manager.opening')}</p>}
    </section>
  );
}

function Plots({ figures }: { figures: Figures }) {
  return (
    <>
      <FunctionPlot functions={figures.functions} />
      <MonthPlot months={figures.months} />
      <UsePlot use={figures.use} />
      <p>
        <a className="button" href="#tidy">
          {i18n.t('figures.tidy')}
        </a>
      </p>
    </>
  );
}

function FunctionPlot({ functions }: Pick<Figures, 'functions'>) {
  const own = i18n.t('figures.own');
  const plot = useMemo(
    () => ({
      isLying: true,
      places: functions.map((one) => one.function ?? i18n.t('figures.noFunction')),
      series: [
        { name: own, values: functions.map((one) => one.own) },
        { name: i18n.t('figures.packed'), values: functions.map((one) => one.packed) },
      ],
    }),
    [functions, own],
  );
  return (
    <FigurePlot
      title={i18n.t('figures.byFunction')}
      placeName={i18n.t('figures.function')}
      plot={plot}
      more={[{ name: i18n.t('figures.uses'), values: functions.map((one) => one.uses) }]}
    />
  );
}

function MonthPlot({ months }: Pick<Figures, 'months'>) {
  const locale = i18n.t('app.locale');
  const plot = useMemo(
    () => ({
      isLying: false,
      places: months.map(({ month }) => monthName(month, locale)),
      series: [
        { name: i18n.t('figures.lastUsed'), values: months.map(({ lastUsed }) => lastUsed) },
      ],
    }),
    [months, locale],
  );
  return (
    <FigurePlot
      title={i18n.t('figures.byMonth')}
      hint={i18n.t('figures.lastUsedHint')}
      placeName={i18n.t('figures.month')}
      plot={plot}
      more={[{ name: i18n.t('figures.saved'), values: months.map((one) => one.saved) }]}
    />
  );
}

function UsePlot({ use }: Pick<Figures, 'use'>) {
  const plot = useMemo(
    () => ({
      isLying: true,
      places: use.map(({ origin }) =>
        i18n.t(origin === 'snippet' ? 'figures.own' : 'figures.packed'),
      ),
      series: [
        { name: i18n.t('figures.used'), values: use.map(({ used }) => used) },
        { name: i18n.t('figures.never'), values: use.map(({ never }) => never) },
      ],
    }),
    [use],
  );
  return (
    <FigurePlot title={i18n.t('figures.byUse')} placeName={i18n.t('figures.origin')} plot={plot} />
  );
}

/** Counts the library now and after every change; null until it is counted. */
function useFigures(): Figures | null {
  const { opened } = useManagerStore();
  const revision = useManagerState('revision');
  const [figures, setFigures] = useState<Figures | null>(null);
  useEffect(() => {
    let isWanted = true;
    const count = async () => {
      const entries = await (await opened).entries();
      if (isWanted) setFigures(countFigures(entries, Date.now()));
    };
    void count().catch(() => undefined);
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each revision is counted again
  }, [opened, revision]);
  return figures;
}

function monthName(month: number | null, locale: string): string {
  if (month === null) return i18n.t('figures.earlier');
  return new Date(month).toLocaleDateString(locale, { year: '2-digit', month: 'numeric' });
}
