CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"start" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "api_keys_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"user_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'requester' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"coach_view" text DEFAULT 'open' NOT NULL,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"invited_at" timestamp with time zone,
	"deactivated_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coachings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"made" text[] NOT NULL,
	"shown" text[] NOT NULL,
	"kept" text[] NOT NULL,
	"unheard" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid,
	"uploader_id" uuid,
	"sha256" text NOT NULL,
	"filename" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"inline_cid" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"ticket_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"base_message_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_ticket_id_user_id_kind_pk" PRIMARY KEY("ticket_id","user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"message_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "mentions_message_id_user_id_pk" PRIMARY KEY("message_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"origin_ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"from_outside" boolean NOT NULL,
	"via" text NOT NULL,
	"auto_generated" boolean DEFAULT false NOT NULL,
	"unproved" boolean DEFAULT false NOT NULL,
	"asks_nothing" boolean DEFAULT false NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"quoted_text" text,
	"delivery" text NOT NULL,
	"held_until" timestamp with time zone,
	"status_after" text,
	"taken_back_at" timestamp with time zone,
	"client_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_client_key" UNIQUE("author_id","client_key")
);
--> statement-breakpoint
CREATE TABLE "desks" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text DEFAULT 'Service desk' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"acknowledge" boolean DEFAULT true NOT NULL,
	"undo_seconds" integer DEFAULT 10 NOT NULL,
	"reminder_days" integer[] DEFAULT '{2,5}' NOT NULL,
	"dormant_after_days" integer DEFAULT 7 NOT NULL,
	"retention_days" integer,
	"crisis_words" text DEFAULT '' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"set_up_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_envelopes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mailbox" text NOT NULL,
	"direction" text NOT NULL,
	"message_id_hash" text NOT NULL,
	"message_id_text" text NOT NULL,
	"content_hash" text NOT NULL,
	"in_reply_to" text[] DEFAULT '{}' NOT NULL,
	"references" text[] DEFAULT '{}' NOT NULL,
	"from" text,
	"from_name" text,
	"reply_to" text[] DEFAULT '{}' NOT NULL,
	"to" text[] DEFAULT '{}' NOT NULL,
	"cc" text[] DEFAULT '{}' NOT NULL,
	"delivered_to" text[] DEFAULT '{}' NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"said_date" timestamp with time zone,
	"auth_results" jsonb,
	"automatic_rule" text,
	"automatic_reason" text,
	"bounce_kind" text,
	"bounce_permanent" boolean DEFAULT false NOT NULL,
	"notices" text[] DEFAULT '{}' NOT NULL,
	"signature" text,
	"forwarded" boolean DEFAULT false NOT NULL,
	"sanitiser_version" integer,
	"raw_id" uuid,
	"ticket_id" uuid,
	"message_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "email_envelopes_same_mail" UNIQUE("mailbox","message_id_hash","content_hash")
);
--> statement-breakpoint
CREATE TABLE "mail_sources" (
	"name" text PRIMARY KEY NOT NULL,
	"uid_validity" text,
	"last_uid" bigint DEFAULT 0 NOT NULL,
	"last_success_at" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "muted_addresses" (
	"address" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"once_key" text NOT NULL,
	"kind" text NOT NULL,
	"ticket_id" uuid,
	"message_id" uuid,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"reply_to" text NOT NULL,
	"to_name" text NOT NULL,
	"to_address" text NOT NULL,
	"cc_names" text[] DEFAULT '{}' NOT NULL,
	"cc_addresses" text[] DEFAULT '{}' NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"message_id_text" text NOT NULL,
	"in_reply_to" text,
	"references" text[] DEFAULT '{}' NOT NULL,
	"headers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attachment_ids" uuid[] DEFAULT '{}' NOT NULL,
	"automatic" boolean NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outgoing_mails_once" UNIQUE("once_key")
);
--> statement-breakpoint
CREATE TABLE "raw_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mailbox" text NOT NULL,
	"sha256" text NOT NULL,
	"envelope_from" text,
	"envelope_to" text[] DEFAULT '{}' NOT NULL,
	"content" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"error" text,
	"insisted" boolean DEFAULT false NOT NULL,
	"from" text,
	"subject" text,
	"message_id" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"parsed_at" timestamp with time zone,
	CONSTRAINT "raw_messages_once" UNIQUE("mailbox","sha256")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "team_members_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "teams_name" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "ticket_keys" (
	"hash" text PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"verified" boolean NOT NULL,
	"writer_name" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drill_cards" (
	"trainee_id" uuid NOT NULL,
	"drill_id" text NOT NULL,
	"card" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drill_cards_trainee_id_drill_id_pk" PRIMARY KEY("trainee_id","drill_id")
);
--> statement-breakpoint
CREATE TABLE "practice_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"team_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"due_at" timestamp with time zone,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trainee_id" uuid NOT NULL,
	"scenario_id" text NOT NULL,
	"script" text NOT NULL,
	"coach" boolean NOT NULL,
	"state" jsonb NOT NULL,
	"turns" integer DEFAULT 0 NOT NULL,
	"ending" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"from_run_id" uuid,
	"from_turn" integer,
	"self_rating" jsonb,
	"plan_when" text,
	"plan_then" text
);
--> statement-breakpoint
CREATE TABLE "practice_scenarios" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"written_by" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_scripts" (
	"sha256" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_shares" (
	"run_id" uuid NOT NULL,
	"with_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "practice_shares_run_id_with_id_pk" PRIMARY KEY("run_id","with_id")
);
--> statement-breakpoint
CREATE TABLE "practice_turns" (
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"said" text,
	"waited" integer,
	"answer" text NOT NULL,
	"worded_by" text NOT NULL,
	"clock" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "practice_turns_run_id_number_pk" PRIMARY KEY("run_id","number")
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"message_id" uuid,
	"quote" text NOT NULL,
	"due_at" timestamp with time zone,
	"state" text DEFAULT 'due' NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"note" text,
	"moved_to_id" uuid
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"emotions" jsonb NOT NULL,
	"intensity" smallint NOT NULL,
	"urgency" smallint NOT NULL,
	"impact" text NOT NULL,
	"comfort" text NOT NULL,
	"concerns" jsonb NOT NULL,
	"risks" jsonb NOT NULL,
	"language" text NOT NULL,
	"unread" boolean NOT NULL,
	"engine_version" text NOT NULL,
	"corrected_by" uuid,
	"corrected_at" timestamp with time zone,
	"before" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commendations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"message_id" uuid,
	"words" text NOT NULL,
	"source" text NOT NULL,
	"shared_with_lead" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commendations_once" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "resolution_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"fix" text NOT NULL,
	"prevention" text DEFAULT '' NOT NULL,
	"offered_by" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"outcome" text DEFAULT 'pending' NOT NULL,
	"outcome_at" timestamp with time zone,
	"words" text,
	"reminders_sent" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"said_works_at" timestamp with time zone,
	"next_reminder_at" timestamp with time zone,
	"dormant_at" timestamp with time zone,
	"offered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offers_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "survey_responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offer_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"solved" smallint NOT NULL,
	"treated" smallint NOT NULL,
	"minutes_lost" integer,
	"words" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "surveys_once" UNIQUE("offer_id")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"to_team_id" uuid NOT NULL,
	"to_agent_id" uuid,
	"story" text NOT NULL,
	"feeling" text NOT NULL,
	"tried" text NOT NULL,
	"promised" text NOT NULL,
	"companion" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hypotheses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"symptom" text NOT NULL,
	"hypothesis" text DEFAULT '' NOT NULL,
	"test" text DEFAULT '' NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"ticket_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"added_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participants_ticket_id_user_id_kind_pk" PRIMARY KEY("ticket_id","user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"ticket_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"doing" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_ticket_id_user_id_pk" PRIMARY KEY("ticket_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "read_marks" (
	"ticket_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "read_marks_ticket_id_user_id_pk" PRIMARY KEY("ticket_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "tickets_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1001 CACHE 1),
	"subject" text NOT NULL,
	"snippet" text DEFAULT '' NOT NULL,
	"requester_id" uuid NOT NULL,
	"requester_verified" boolean DEFAULT false NOT NULL,
	"team_id" uuid,
	"assignee_id" uuid,
	"companion_id" uuid,
	"status" text DEFAULT 'new' NOT NULL,
	"category" text DEFAULT 'open' NOT NULL,
	"priority" text DEFAULT 'normal' NOT NULL,
	"channel" text NOT NULL,
	"waiting_on" text,
	"waiting_since" timestamp with time zone,
	"heat" smallint DEFAULT 0 NOT NULL,
	"urgency" smallint DEFAULT 0 NOT NULL,
	"emotion" text,
	"heat_quote" text,
	"deadline_quote" text,
	"risks" text[] DEFAULT '{}' NOT NULL,
	"not_yet_count" smallint DEFAULT 0 NOT NULL,
	"promise_due_at" timestamp with time zone,
	"needs_human_at" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"snoozed_until" timestamp with time zone,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"last_public_message_id" uuid,
	"closed_at" timestamp with time zone,
	"emptied_at" timestamp with time zone,
	"merged_into_id" uuid,
	"status_before_merge" text,
	"possibly_related_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_number" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"ticket_id" uuid,
	"actor_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coachings" ADD CONSTRAINT "coachings_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coachings" ADD CONSTRAINT "coachings_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_origin_ticket_id_tickets_id_fk" FOREIGN KEY ("origin_ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_envelopes" ADD CONSTRAINT "email_envelopes_raw_id_raw_messages_id_fk" FOREIGN KEY ("raw_id") REFERENCES "public"."raw_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_envelopes" ADD CONSTRAINT "email_envelopes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_envelopes" ADD CONSTRAINT "email_envelopes_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raw_messages" ADD CONSTRAINT "raw_messages_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_keys" ADD CONSTRAINT "ticket_keys_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_keys" ADD CONSTRAINT "ticket_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drill_cards" ADD CONSTRAINT "drill_cards_trainee_id_users_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_assignments" ADD CONSTRAINT "practice_assignments_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_assignments" ADD CONSTRAINT "practice_assignments_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_runs" ADD CONSTRAINT "practice_runs_trainee_id_users_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_runs" ADD CONSTRAINT "practice_runs_script_practice_scripts_sha256_fk" FOREIGN KEY ("script") REFERENCES "public"."practice_scripts"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_scenarios" ADD CONSTRAINT "practice_scenarios_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_shares" ADD CONSTRAINT "practice_shares_run_id_practice_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."practice_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_shares" ADD CONSTRAINT "practice_shares_with_id_users_id_fk" FOREIGN KEY ("with_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_turns" ADD CONSTRAINT "practice_turns_run_id_practice_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."practice_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_corrected_by_users_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commendations" ADD CONSTRAINT "commendations_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commendations" ADD CONSTRAINT "commendations_to_id_users_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commendations" ADD CONSTRAINT "commendations_from_id_users_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_offers" ADD CONSTRAINT "resolution_offers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_offers" ADD CONSTRAINT "resolution_offers_offered_by_users_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_offer_id_resolution_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."resolution_offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_to_team_id_teams_id_fk" FOREIGN KEY ("to_team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_to_agent_id_users_id_fk" FOREIGN KEY ("to_agent_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_added_by_id_users_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_requester_id_users_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_companion_id_users_id_fk" FOREIGN KEY ("companion_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_into_id_tickets_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_possibly_related_id_tickets_id_fk" FOREIGN KEY ("possibly_related_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_of_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "users_name" ON "users" USING gin ((name || ' ' || email) gin_trgm_ops) WITH (gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "coachings_of_owner" ON "coachings" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "attachments_of_message" ON "attachments" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "attachments_name" ON "attachments" USING gin (filename gin_trgm_ops) WITH (gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "attachments_newest" ON "attachments" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "attachments_sha256" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "messages_of_ticket" ON "messages" USING btree ("ticket_id","created_at","id");--> statement-breakpoint
CREATE INDEX "messages_held" ON "messages" USING btree ("held_until") WHERE delivery = 'held' and taken_back_at is null;--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin ((to_tsvector('simple', regexp_replace(left(text, 60000), '[^[:alnum:]]+', ' ', 'g')) || array_to_tsvector(array['#' || floor(extract(epoch from created_at - timestamptz '1970-01-01 00:00:00+00') / 604800)::int]))) WITH (gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "email_envelopes_message_id" ON "email_envelopes" USING btree ("message_id_hash");--> statement-breakpoint
CREATE INDEX "email_envelopes_references" ON "email_envelopes" USING gin ("references");--> statement-breakpoint
CREATE INDEX "email_envelopes_of_message" ON "email_envelopes" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "email_envelopes_of_ticket" ON "email_envelopes" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "outgoing_mails_newest" ON "outgoing_mails" USING btree ("id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outgoing_mails_waiting" ON "outgoing_mails" USING btree ("try_at","id") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "outgoing_mails_to" ON "outgoing_mails" USING btree ("to_address","created_at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_message_id" ON "outgoing_mails" USING btree ("message_id_text");--> statement-breakpoint
CREATE INDEX "outgoing_mails_sent" ON "outgoing_mails" USING btree ("sent_at" DESC NULLS LAST) WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX "raw_messages_waiting" ON "raw_messages" USING btree ("received_at","id") WHERE state = 'received';--> statement-breakpoint
CREATE INDEX "raw_messages_quarantined" ON "raw_messages" USING btree ("id" DESC NULLS LAST) WHERE state = 'quarantined';--> statement-breakpoint
CREATE INDEX "raw_messages_newest" ON "raw_messages" USING btree ("received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "team_members_user" ON "team_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "ticket_keys_of_ticket" ON "ticket_keys" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "drill_cards_due" ON "drill_cards" USING btree ("trainee_id","due_at");--> statement-breakpoint
CREATE INDEX "practice_assignments_of_team" ON "practice_assignments" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "practice_runs_of_trainee" ON "practice_runs" USING btree ("trainee_id","id");--> statement-breakpoint
CREATE INDEX "practice_runs_ended" ON "practice_runs" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "practice_shares_with" ON "practice_shares" USING btree ("with_id");--> statement-breakpoint
CREATE INDEX "promises_of_ticket" ON "promises" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "readings_of_ticket" ON "readings" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "commendations_to" ON "commendations" USING btree ("to_id","id");--> statement-breakpoint
CREATE INDEX "commendations_of_ticket" ON "commendations" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "offers_of_ticket" ON "resolution_offers" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "offers_pending" ON "resolution_offers" USING btree ("ticket_id") WHERE outcome = 'pending';--> statement-breakpoint
CREATE INDEX "offers_waking" ON "resolution_offers" USING btree ("dormant_at") WHERE outcome = 'pending';--> statement-breakpoint
CREATE INDEX "surveys_of_ticket" ON "survey_responses" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "handovers_of_ticket" ON "handovers" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "hypotheses_of_ticket" ON "hypotheses" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "participants_user" ON "participants" USING btree ("user_id","kind");--> statement-breakpoint
CREATE INDEX "tickets_queue" ON "tickets" USING btree ("needs_human_at","id") WHERE category in ('open', 'waiting');--> statement-breakpoint
CREATE INDEX "tickets_of_assignee" ON "tickets" USING btree ("assignee_id","needs_human_at","id") WHERE category in ('open', 'waiting');--> statement-breakpoint
CREATE INDEX "tickets_of_team" ON "tickets" USING btree ("team_id","needs_human_at","id") WHERE category in ('open', 'waiting');--> statement-breakpoint
CREATE INDEX "tickets_unassigned" ON "tickets" USING btree ("needs_human_at","id") WHERE assignee_id is null and category in ('open', 'waiting');--> statement-breakpoint
CREATE INDEX "tickets_waiting" ON "tickets" USING btree ("needs_human_at","id") WHERE category = 'waiting';--> statement-breakpoint
CREATE INDEX "tickets_snoozed" ON "tickets" USING btree ("needs_human_at","id") WHERE snoozed_until is not null;--> statement-breakpoint
CREATE INDEX "tickets_of_companion" ON "tickets" USING btree ("companion_id","needs_human_at","id") WHERE companion_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_promised" ON "tickets" USING btree ("promise_due_at","id") WHERE promise_due_at is not null;--> statement-breakpoint
CREATE INDEX "tickets_by_status" ON "tickets" USING btree ("status","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_newest" ON "tickets" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_of_requester" ON "tickets" USING btree ("requester_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_to_empty" ON "tickets" USING btree ("closed_at") WHERE closed_at is not null and (emptied_at is null or emptied_at < updated_at);--> statement-breakpoint
CREATE INDEX "tickets_merged" ON "tickets" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_words" ON "tickets" USING gin ((to_tsvector('simple', regexp_replace(left(subject, 60000), '[^[:alnum:]]+', ' ', 'g')) || array_to_tsvector(array['#' || floor(extract(epoch from updated_at - timestamptz '1970-01-01 00:00:00+00') / 604800)::int])),subject gin_trgm_ops) WITH (gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "events_of_ticket" ON "events" USING btree ("ticket_id","id");