"use client";

import { AddressSection } from "./address-section";
import { BylineSection } from "./byline-section";
import { CardSection } from "./card-section";
import { CorrectionsSection } from "./corrections-section";
import { HeroSection } from "./hero-section";
import { LanguageSection } from "./language-section";
import { NarrationSection } from "./narration-section";
import { ReadySection } from "./ready-section";
import { StageSection } from "./stage-section";
import { TagsSection } from "./tags-section";
import { TimeSection } from "./time-section";
import { WithdrawSection } from "./withdraw-section";
import { WritersSection } from "./writers-section";

/**
 * What is set about a story outside its text, beside it. It takes all it shows from StoryProvider:
 * `<StoryProvider panel choices timeZone siteUrl isEditor actions> … <StoryPanel /> … <PublishButton isSaved /> </StoryProvider>`
 */
export const StoryPanel = () => (
  <aside
    aria-label="About the story"
    className="w-[328px] shrink-0 overflow-y-auto border-l max-wide:w-full max-wide:border-t max-wide:border-l-0"
  >
    <StageSection />
    <ReadySection />
    <TimeSection />
    <TagsSection />
    <BylineSection />
    <AddressSection />
    <HeroSection />
    <CardSection />
    <LanguageSection />
    <NarrationSection />
    <WritersSection />
    <CorrectionsSection />
    <WithdrawSection />
  </aside>
);
