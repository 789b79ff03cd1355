import { mountTinymce } from './tinymce-shared';

await mountTinymce({ inline: true });
