import { writeBaseline, writeBaselineOutline, writeMadeWith } from './compare';
import { readOutline } from './layout';
import { openGallery, OUTLINE_VIEW, takePicture, VIEWS } from './open-gallery';
import { STATES } from './page/states';

/** Retakes the gallery's pictures and outlines, for a review and a commit: npm run gallery, after npm run build. */
export async function main(): Promise<number> {
  const gallery = await openGallery();
  try {
    for (const { name } of STATES) {
      for (const view of VIEWS)
        writeBaseline(name, view, await takePicture(await gallery.show(name, view)));
      writeBaselineOutline(name, await readOutline(await gallery.show(name, OUTLINE_VIEW)));
    }
    writeMadeWith({ textHash: gallery.textHash, browser: gallery.browser });
  } finally {
    await gallery.close();
  }
  return 0;
}
