import './SitesPopover.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useSidebarStore } from '../sidebar-context';

/** The sites that the user has enabled, each to be taken back. */
export function SitesPopover(trigger: SheetTrigger) {
  const { services } = useSidebarStore();
  const [sites, setSites] = useState<string[] | null>(null);
  useEffect(() => {
    let isShown = true;
    void services.target.listSites().then((listed) => isShown && setSites(listed));
    return () => {
      isShown = false;
    };
  }, [services]);

  const takeBack = async (site: string) => {
    await services.target.disableSite(site);
    setSites(await services.target.listSites());
  };

  return (
    <Sheet {...trigger} placement="bottom end" title={i18n.t('sites.title')}>
      {sites?.length === 0 && <p className="sites-none">{i18n.t('sites.none')}</p>}
      <ul className="sites">
        {sites?.map((site) => (
          <li key={site}>
            <span>{nameOf(site)}</span>
            <button
              type="button"
              className="link"
              aria-label={i18n.t('sites.removeNamed', [nameOf(site)])}
              onClick={() => void takeBack(site)}
            >
              {i18n.t('sites.remove')}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** A match pattern or an origin as a person reads it. */
function nameOf(site: string): string {
  const host = site.replace(/^[^/]*:\/\//, '').replace(/\/.*$/, '');
  return host === '*' || site === '<all_urls>' ? i18n.t('sites.all') : host;
}
