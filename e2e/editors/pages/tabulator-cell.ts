import { TabulatorFull as Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.css';
import { offer, place } from './handle';

const table = new Tabulator(place(), {
  data: [{ task: '' }],
  columns: [{ title: '任务', field: 'task', editor: 'input', width: 600 }],
});
await new Promise<void>((resolve) => {
  table.on('tableBuilt', resolve);
});

const field = () => place().querySelector<HTMLInputElement>('.tabulator-editing input');
const cell = () => table.getRows()[0]?.getCell('task');

offer({
  // As long as a cell is edited the table holds the value from before.
  text: () => field()?.value ?? String(cell()?.getValue() ?? ''),
  async reset(text, from, to = from) {
    await table.replaceData([{ task: text }]);
    cell()?.edit();
    field()?.focus();
    field()?.setSelectionRange(from, to);
  },
});
