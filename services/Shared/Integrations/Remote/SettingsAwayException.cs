namespace Integrations.Remote;

/// <summary>SettingsService cannot be asked at the moment, or refused; the message says why and never holds settings.</summary>
public sealed class SettingsAwayException(string message, Exception? inner = null) : Exception(message, inner);
