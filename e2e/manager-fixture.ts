import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Manager } from './manager-driver';
import { serveTestPages } from './test-pages';
import { ready } from './fixture';

/** What the tests of a file share, and the library page that each has of its own; only there while hooks and tests run. */
export interface ManagerFixture {
  readonly server: StaticServer;
  readonly browser: ChromiumBrowser;
  readonly manager: Manager;
}

/** Sets up the library page for each test of a file or block. */
export function managerFixture(): ManagerFixture {
  let server: StaticServer | undefined;
  let browser: ChromiumBrowser | undefined;
  let manager: Manager | undefined;

  beforeAll(async () => {
    server = await serveTestPages();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    manager = await Manager.open(ready(browser));
  });
  afterEach(() => manager?.page.close());
  return {
    get server() {
      return ready(server);
    },
    get browser() {
      return ready(browser);
    },
    get manager() {
      return ready(manager);
    },
  };
}
