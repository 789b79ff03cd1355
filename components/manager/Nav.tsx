import { i18n } from '#i18n';
import { BUILT_IN_PACKS, FACET_NAMES } from '@/lib/entry';
import { LabelNav } from './browse/LabelNav';
import { useManagerState } from './manager-context';
import { ShelfNav } from './shelves/lazy-shelves';
import { isTool, type View } from './store/state';
import { viewWords } from './words';

/** The left column: the lists of the library with how many entries the search leaves in each, the tools, and the labels to browse by. */
export function Nav() {
  return (
    <nav className="manager-nav" aria-label={i18n.t('manager.nav')}>
      <NavLink view="all" />
      <NavLink view="mine" />
      <ShelfNav />
      <h2>{i18n.t('manager.packs')}</h2>
      {BUILT_IN_PACKS.map((id) => (
        <NavLink key={id} view={id} />
      ))}
      <h2>{i18n.t('manager.tools')}</h2>
      <NavLink view="extract" />
      <NavLink view="transfer" />
      <NavLink view="tidy" />
      <NavLink view="figures" />
      <h2>{i18n.t('keeping.group')}</h2>
      <NavLink view="trash" />
      <NavLink view="hidden" />
      <NavLink view="backup" />
      <NavLink view="check" />
      {FACET_NAMES.map((name) => (
        <LabelNav key={name} list={name} isOpenAtFirst={name === 'functions'} />
      ))}
    </nav>
  );
}

function NavLink({ view }: { view: View }) {
  const current = useManagerState('view');
  const counts = useManagerState('results')?.counts;
  return (
    <a href={`#${view}`} aria-current={view === current ? 'page' : undefined}>
      {i18n.t(viewWords[view])}
      {!isTool(view) && <i>{counts?.[view] ?? ''}</i>}
    </a>
  );
}
