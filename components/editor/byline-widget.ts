import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Keeps a place between the standfirst and the body, where the byline is shown: it is no part of the text. */
export const BylineWidget = Extension.create<{ element: HTMLElement | null }>({
  name: "bylineWidget",

  addOptions: () => ({ element: null }),
  addProseMirrorPlugins() {
    const { element } = this.options;
    if (!element) return [];
    return [
      new Plugin({
        key: new PluginKey("bylineWidget"),
        props: {
          decorations: ({ doc }) => {
            if (doc.childCount < 3) return null;
            const place = doc.child(0).nodeSize + doc.child(1).nodeSize;
            const options = { side: -1, key: "byline", stopEvent: () => true, ignoreSelection: true };
            return DecorationSet.create(doc, [Decoration.widget(place, element, options)]);
          },
        },
      }),
    ];
  },
});
