import { place } from './handle';
import { drawnOn, HostedDocument, listenToKeys, makeCanvas, readOptions } from './hosted-document';

/*
 * An emulation of 金山/WPS 文字 in the browser (a canvas), made in November 2026 from what public code says of it; the site itself can't be run here.
 *  - A hidden textarea takes the keys. `APP`, or else `WPSOpenApi.Application`, gives `ActiveDocument.Content.Text`, each member as a promise.
 *  - `ActiveDocument.ActiveWindow.Selection` with `Range.Start`, `Range.End` and `TypeText`; that `TypeText` is there is a guess, so `?fault=no-typing` leaves it out.
 *  - `?mode=viewing`: `ReadOnly`, and a paste is taken and dropped silently. `?fault=other-app`: `APP` is something else, and `WPSOpenApi` answers.
 */
const { hasApi, mode, fault } = readOptions();
const isOpen = () => mode === 'editing';

const canvas = makeCanvas();
const around = document.createElement('div');
around.style.cssText = 'position: relative; width: 800px; height: 320px';
const input = document.createElement('textarea');
input.style.cssText = 'position: absolute; width: 1px; height: 16px; opacity: 0; border: 0';
around.append(canvas, input);
place().append(around);

const model = new HostedDocument(() => drawnOn(canvas, model.text));
listenToKeys(input, model, isOpen);
input.addEventListener('paste', (event) => {
  event.preventDefault();
  if (isOpen()) model.put(event.clipboardData?.getData('text/plain') ?? '');
});

const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 3, value));
const typing = {
  TypeText(text: string) {
    if (isOpen()) model.put(text);
    return later(undefined);
  },
};
const application = {
  get ActiveDocument() {
    return later({
      get Content() {
        return later({
          get Text() {
            return later(model.text.replaceAll('\n', '\r'));
          },
        });
      },
      ReadOnly: later(!isOpen()),
      ActiveWindow: {
        Selection: {
          ...(fault === 'no-typing' ? {} : typing),
          get Range() {
            return later({ Start: later(model.from), End: later(model.to) });
          },
        },
      },
    });
  },
};

if (hasApi)
  Object.assign(window, {
    APP: fault === 'other-app' ? { name: 'something else' } : application,
    WPSOpenApi: { Application: application },
  });

model.offer(() => {
  input.value = '';
  input.focus();
});
