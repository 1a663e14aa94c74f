export { conversationRoutes } from './routes.ts';
export { attachmentRoutes, keepAttachment, forgetLooseAttachments, safeFilename } from './attachments.ts';
export { openTicket, receive, firstWords, type Heard, type Incoming, type MessageRecord } from './write.ts';
export { reply, takeReplyBack, dispatch, dispatchDue, DISPATCH_TASK } from './reply.ts';
export {
  isOwnWord,
  messagesOf,
  messageById,
  markDelivery,
  MAY_BE_DELIVERED,
  presentMessage,
  presentMessages,
  presentAttachment,
  attachmentsOf,
  type MessageWithAuthor,
} from './store.ts';
export { addNote } from './notes.ts';
export { draftsOf } from './drafts.ts';
export { correctReading } from './correct.ts';
export { messages, attachments } from './tables.ts';
