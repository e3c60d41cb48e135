import fc from "fast-check";

/* Every run tries the same random cases; LKJIP_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env.LKJIP_SEED ?? 20_241_231) });
